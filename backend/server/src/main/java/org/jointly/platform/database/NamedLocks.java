package org.jointly.platform.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** PostgreSQL's advisory locks by name, for what must come one after the other. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface NamedLocks extends GenericRepository<NoTable, UUID> {
    /** Waits until nobody else has this lock, and has it until the transaction ends. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as taken")
    boolean take(String key);
}
