package org.jointly.access.registration;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuspensionRows extends GenericRepository<SuspensionRow, UUID> {
    SuspensionRow save(SuspensionRow suspension);

    @Query("select * from access.organisation_suspension where ended_at is null")
    List<SuspensionRow> open();

    @Query("""
            select * from access.organisation_suspension
            where organisation = :organisation and begun_at between :from and :to
            """)
    Optional<SuspensionRow> begun(UUID organisation, Instant from, Instant to);

    @Query("""
            update access.organisation_suspension set ended_by = :person, ended_by_name = :personName, ended_at = :now
            where organisation = :organisation and ended_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int end(UUID organisation, By by, Instant now);
}
