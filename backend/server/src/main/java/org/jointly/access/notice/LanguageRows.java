package org.jointly.access.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LanguageRows extends GenericRepository<NoTable, UUID> {
    @Query("select language from access.preference where person = :person and language is not null")
    Optional<String> language(UUID person);

    @Query("select time_zone from access.preference where person = :person and time_zone is not null")
    Optional<String> zone(UUID person);
}
