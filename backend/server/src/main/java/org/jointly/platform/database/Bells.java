package org.jointly.platform.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Bells extends GenericRepository<NoTable, UUID> {
    @Query("select 1 from pg_notify(:channel, :message)")
    int ring(String channel, String message);

    @Query("select set_config('statement_timeout', :statement, true) || set_config('lock_timeout', :lock, true)")
    String limit(String statement, String lock);
}
