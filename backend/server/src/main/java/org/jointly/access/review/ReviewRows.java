package org.jointly.access.review;

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
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRows extends GenericRepository<NoTable, UUID> {

    /** By somebody. */
    @Query("""
            insert into access.review (id, organisation, scope, inactive_days, role, due, repeat_months, begun_by, begun_by_name,
              begun_at)
            select v.id, v.organisation, v.scope, v.inactive_days, v.role, v.due, v.repeat_months, cast(:person as uuid),
              cast(:personName as text), :now
            from jsonb_to_record(cast(:review as jsonb)) as v (id uuid, organisation uuid, scope text, inactive_days integer,
              role text, due timestamptz, repeat_months integer)
            """)
    int begin(String review, @Nullable UUID person, @Nullable String personName, Instant now);

    @Query("""
            insert into access.review_item (review, organisation, person, name, mail, sort_key, roles)
            select :review, :organisation, p.person, p.name, p.mail, p.sort_key, p.roles
            from jsonb_to_recordset(cast(:people as jsonb))
              as p (person uuid, name text, mail text, sort_key text, roles text[])
            """)
    int add(UUID review, UUID organisation, String people);

    @Query("""
            select r.id, r.organisation, r.scope, r.inactive_days, r.role, r.due, r.repeat_months, r.begun_by_name, r.begun_at,
              r.closed_by_name, r.closed_at, r.reminded, count(i.person) as people, count(i.decision) as decided,
              coalesce(bool_or(i.person = platform.person() and i.decision is null), false) as mine
            from access.review r left join access.review_item i on i.review = r.id
            where r.id = :id group by r.id
            """)
    Optional<ReviewRow> find(UUID id);

    @Query("select true from access.review where id = :id for update")
    Optional<Boolean> hold(UUID id);

    @Query("""
            select r.id, r.organisation, r.scope, r.inactive_days, r.role, r.due, r.repeat_months, r.begun_by_name, r.begun_at,
              r.closed_by_name, r.closed_at, r.reminded, c.people, c.decided, c.mine
            from access.review r cross join lateral (
              select count(*) as people, count(i.decision) as decided,
                coalesce(bool_or(i.person = platform.person() and i.decision is null), false) as mine
              from access.review_item i where i.review = r.id) c
            where r.organisation = platform.organisation()
              and (cast(:before as timestamptz) is null
                or ((r.closed_at is null), r.begun_at, r.id) < (:open, cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by (r.closed_at is null) desc, r.begun_at desc, r.id desc limit :size
            """)
    List<ReviewRow> page(boolean open, @Nullable Instant before, @Nullable UUID beforeId, int size);

    /** Zero if it is closed already. */
    @Query("""
            update access.review set closed_by = :person, closed_by_name = :personName, closed_at = :now
            where id = :id and closed_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int close(UUID id, By by, Instant now);

    /** Of the duty: what is open. */
    @Query("""
            select r.id, r.organisation, r.scope, r.inactive_days, r.role, r.due, r.repeat_months, r.begun_by_name, r.begun_at,
              r.closed_by_name, r.closed_at, r.reminded, count(i.person) as people, count(i.decision) as decided, false as mine
            from access.review r left join access.review_item i on i.review = r.id
            where r.closed_at is null and r.reminded < 2 group by r.id order by r.begun_at limit 1000
            """)
    List<ReviewRow> open();

    /** Of the duty: those that are to be repeated now. */
    @Query("""
            select r.id, r.organisation, r.scope, r.inactive_days, r.role, r.due, r.repeat_months, r.begun_by_name, r.begun_at,
              r.closed_by_name, r.closed_at, r.reminded, 0 as people, 0 as decided, false as mine
            from access.review r
            where r.repeat_months is not null and not r.followed and r.closed_at is not null
              and r.begun_at + make_interval(months => r.repeat_months) <= :now
              and not exists (select 1 from access.review o where o.organisation = r.organisation and o.closed_at is null)
            order by r.begun_at limit 100
            """)
    List<ReviewRow> toFollow(Instant now);

    /** Zero if another was faster. */
    @Query(
            "update access.review set reminded = :reminded where id = :id and reminded < :reminded and closed_at is null")
    int remind(UUID id, int reminded);

    /** Zero if another was faster. */
    @Query("update access.review set followed = true where id = :id and not followed")
    int follow(UUID id);

    @Query("select language from access.preference where person = :person")
    Optional<String> language(UUID person);
}
