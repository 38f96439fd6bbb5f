package org.jointly.access.webhook;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRows extends GenericRepository<DeliveryRow, UUID> {
    DeliveryRow save(DeliveryRow delivery);

    /** Nothing for an event that is on its way already. */
    @Query("""
            insert into access.webhook_delivery (id, organisation, webhook, event, kind, subject, programme, audience,
              acting, at, state, due_at)
            select cast(d ->> 'id' as uuid), cast(d ->> 'organisation' as uuid), cast(d ->> 'webhook' as uuid),
              cast(d ->> 'event' as uuid), d ->> 'kind', cast(d ->> 'subject' as uuid), cast(d ->> 'programme' as uuid),
              d ->> 'audience', cast(d ->> 'acting' as uuid), cast(d ->> 'at' as timestamptz), 'waiting', now()
            from cast(:delivery as jsonb) as d
            on conflict (webhook, event) do nothing
            """)
    int queue(String delivery);

    Optional<DeliveryRow> findById(UUID id);

    @Query("""
            select count(*) from access.webhook_delivery where webhook = :webhook and kind = 'test' and at > :since
            """)
    long countTests(UUID webhook, Instant since);

    /** What is due for an endpoint that is on: the oldest first. */
    @Query("""
            select d.* from access.webhook_delivery d join access.webhook w on w.id = d.webhook
            where d.webhook = :webhook and w.state = 'on' and d.state = 'waiting' and d.due_at <= now()
            order by d.due_at, d.at, d.id limit 1
            """)
    Optional<DeliveryRow> next(UUID webhook);

    @Query("""
            update access.webhook_delivery set state = :state, tries = tries + 1, due_at = :due,
              first_tried_at = coalesce(first_tried_at, :at),
              attempts = jsonb_path_query_array(jsonb_build_array(cast(:attempt as jsonb)) || attempts, '$[0 to 9]')
            where id = :id and state = 'waiting'
            """)
    @ParameterExpression(name = "id", expression = "#{noted.delivery}")
    @ParameterExpression(name = "state", expression = "#{noted.state.toString()}")
    @ParameterExpression(name = "at", expression = "#{noted.at}")
    @ParameterExpression(name = "due", expression = "#{noted.due}")
    int note(NotedAttempt noted, String attempt);

    @Query("update access.webhook_delivery set state = 'withheld' where id = :id and state = 'waiting'")
    int withhold(UUID id);

    @Query("""
            select * from access.webhook_delivery where webhook = :webhook
              and (cast(:before as timestamptz) is null
                or (at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by at desc, id desc limit :size
            """)
    List<DeliveryRow> page(UUID webhook, @Nullable Instant before, @Nullable UUID beforeId, int size);

    /** Whether something that is to be sent again has not been tried yet. */
    @Query("""
            select exists (select 1 from access.webhook_delivery
              where webhook = :webhook and state = 'waiting' and tries = 0 and replayed)
            """)
    boolean isReplaying(UUID webhook);

    /** Under the same ids, by which receivers know what they have; not what was a test alone. */
    @Query("""
            update access.webhook_delivery
            set state = 'waiting', tries = 0, first_tried_at = null, due_at = now(), replayed = true
            where id in (select id from access.webhook_delivery
              where webhook = :webhook and state <> 'waiting' and kind <> 'test' and at >= :since
              order by at desc limit 10000)
            """)
    int replaySince(UUID webhook, Instant since);

    @Query("""
            update access.webhook_delivery
            set state = 'waiting', tries = 0, first_tried_at = null, due_at = now(), replayed = true
            where webhook = :webhook and id = :id
            """)
    int replay(UUID webhook, UUID id);

    @Query("""
            delete from access.webhook_delivery where id in (select id from access.webhook_delivery
              where at < now() - interval '30 days' limit :most)
            """)
    int forget(int most);
}
