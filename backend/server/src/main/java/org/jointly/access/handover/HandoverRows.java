package org.jointly.access.handover;

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
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandoverRows extends GenericRepository<NoTable, UUID> {
    /** Whose duties go to whom. */
    record Moved(String kind, UUID from, String fromName, UUID to, String toName) {}

    @Query("""
            insert into access.handover (id, organisation, kind, subjects, from_person, from_name, to_person, to_name, moved_by,
              moved_by_name, moved_at)
            values (gen_random_uuid(), :organisation, :kind, cast(:subjects as uuid[]), :from, :fromName, :to, :toName, :person,
              :personName, :now)
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "kind", expression = "#{moved.kind}")
    @ParameterExpression(name = "from", expression = "#{moved.from}")
    @ParameterExpression(name = "fromName", expression = "#{moved.fromName}")
    @ParameterExpression(name = "to", expression = "#{moved.to}")
    @ParameterExpression(name = "toName", expression = "#{moved.toName}")
    int note(Moved moved, String subjects, By by, Instant now);

    @Query("""
            select id, kind, cardinality(subjects) as count, subjects[1] as first, from_name, moved_by_name, moved_at
            from access.handover
            where to_person = :person and organisation = :organisation and noted_at is null
            order by moved_at desc limit 50
            """)
    List<HandoverRow> unnoted(UUID person, UUID organisation);

    @Query("""
            select id, kind, cardinality(subjects) as count, subjects[1] as first, from_name, moved_by_name, moved_at
            from access.handover where id = :id and to_person = :person
            """)
    Optional<HandoverRow> find(UUID id, UUID person);

    @Query("update access.handover set noted_at = :now where id = :id and noted_at is null")
    int noted(UUID id, Instant now);
}
