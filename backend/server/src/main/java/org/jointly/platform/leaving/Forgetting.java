package org.jointly.platform.leaving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.database.NoTable;

/** Has PostgreSQL delete what one schema holds of an organisation alone; it looks itself whether the organisation leaves now. */
@Singleton
@Transactional
public class Forgetting {
    private final Rows rows;
    private final LongWork longWork;

    Forgetting(Rows rows, LongWork longWork) {
        this.rows = rows;
        this.longWork = longWork;
    }

    void forget(String schema, UUID organisation) {
        // It may be many rows, and nobody waits for it.
        longWork.allow();
        rows.forget(schema, organisation);
    }

    /** Each schema has a function of its own, {@code forget(organisation)}. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<NoTable, UUID> {
        @Query("select true from (select platform.forget(:schema, :organisation)) as done")
        boolean forget(String schema, UUID organisation);
    }
}
