package org.jointly.organisation.archive;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

/** The picture that an organisation shows. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OwnLogo extends GenericRepository<NoTable, UUID> {
    @Query("""
            select l.png from organisation.logo l join organisation.organisation o on o.logo = l.id
            where o.id = :organisation
            """)
    Optional<Picture> find(UUID organisation);

    /** Its bytes. */
    @Introspected
    record Picture(byte[] png) {}
}
