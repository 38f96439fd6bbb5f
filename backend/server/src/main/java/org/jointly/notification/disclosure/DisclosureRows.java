package org.jointly.notification.disclosure;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DisclosureRows extends GenericRepository<NoTable, UUID> {
    @Query("select level from notification.disclosure where organisation = :organisation")
    Optional<String> level(UUID organisation);

    @Query("""
            insert into notification.disclosure (organisation, level, chosen_by, chosen_by_name, chosen_at)
            values (:organisation, :level, :person, :personName, :now)
            on conflict (organisation) do update set level = excluded.level, chosen_by = excluded.chosen_by,
              chosen_by_name = excluded.chosen_by_name, chosen_at = excluded.chosen_at
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int choose(By by, String level, Instant now);
}
