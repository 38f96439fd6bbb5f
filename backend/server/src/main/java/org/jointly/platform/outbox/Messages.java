package org.jointly.platform.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Messages extends GenericRepository<NewMessage, UUID> {
    NewMessage save(NewMessage message);

    /** Until the transaction ends, nobody else writes under that key: sequences are in the order of commits. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended(:kind || ' ' || :key, 0))) as held")
    boolean hold(String kind, String key);

    /** Takes messages for one attempt each; of each key none but the first that is not delivered. */
    @Query("select id, organisation, duty, payload, attempts from platform.claim(:kind, :most, :leaseSeconds)")
    List<MessageRow> claim(String kind, int most, double leaseSeconds);

    @Query("select platform.settle(:id, :attempt)")
    boolean settle(UUID id, int attempt);

    @Query("""
            update platform.outbox set due_at = now() + :pauseSeconds * interval '1 second', failure = :failure
            where id = :id and attempts = :attempt and delivered_at is null
            """)
    int postpone(UUID id, int attempt, double pauseSeconds, String failure);

    @Query("""
            update platform.outbox set parked_at = now(), failure = :failure
            where id = :id and attempts = :attempt and delivered_at is null
            """)
    int park(UUID id, int attempt, String failure);

    /** What no node took for an hour: no backend that runs has a receiver for it. */
    @Query("""
            update platform.outbox set parked_at = now(), failure = 'no receiver'
            where delivered_at is null and parked_at is null and attempts = 0 and due_at < now() - interval '1 hour'
              and kind not in (:kinds)
            """)
    int parkUnknown(List<String> kinds);

    @Query("""
            select id, kind, key, organisation, made_at, due_at, attempts, failure, parked_at from platform.outbox
            where delivered_at is null and (parked_at is not null or failure is not null)
            order by parked_at nulls last, sequence limit :most
            """)
    List<StuckMessage> stuck(int most);

    @Query("""
            select kind, count(*) filter (where parked_at is null) as waiting,
              count(*) filter (where parked_at is not null) as parked,
              cast(coalesce(extract(epoch from now() - min(made_at) filter (where parked_at is null)), 0) as double precision)
                as oldest_seconds
            from platform.outbox where delivered_at is null group by kind
            """)
    List<UnsentCount> counts();

    @Query("""
            delete from platform.outbox where id in (select id from platform.outbox
              where delivered_at < now() - :keptSeconds * interval '1 second' limit :most)
            """)
    int clear(double keptSeconds, int most);
}
