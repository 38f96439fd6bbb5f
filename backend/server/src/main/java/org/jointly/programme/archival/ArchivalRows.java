package org.jointly.programme.archival;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;
import org.jointly.programme.ArchivalRow;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ArchivalRows extends GenericRepository<NoTable, UUID> {
    /** Zero if it is put away already. */
    @Query("""
            insert into programme.archival (id, programme, organisation, organisation_name, archived_by, archived_by_name,
              archived_at, reason, withdrawn)
            select gen_random_uuid(), :programme, :organisation, :organisationName, :person, :personName, now(), :reason,
              :withdrawn
            on conflict (programme) where ended_at is null do nothing
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int putAway(UUID programme, By by, String reason, boolean withdrawn);

    /** Zero if it was not archived. */
    @Query("""
            update programme.archival set ended_at = now(), ended_by = :person, ended_by_name = :personName
            where programme = :programme and ended_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int end(UUID programme, By by);

    @Query("""
            select archived_by, archived_by_name, organisation, organisation_name, archived_at, reason, ended_at
            from programme.archival where programme = :programme order by archived_at desc limit 1
            """)
    Optional<ArchivalRow> latest(UUID programme);

    @Query("select programme.withdraw(:programme)")
    boolean endForItsOnlyOrganisation(UUID programme);

    @Query(
            "select id, organisation, capacity from programme.invitation where programme = :programme and state = 'open'")
    List<OpenRow> open(UUID programme);

    @Query("""
            update programme.invitation set state = 'withdrawn', answered_at = now(), answered_by = :person,
              answered_by_name = :personName, version = version + 1
            where id = :id and state = 'open'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int withdraw(UUID id, By by);

    /** An invitation that nobody answered. */
    @Introspected
    record OpenRow(UUID id, UUID organisation, Capacity capacity) {}
}
