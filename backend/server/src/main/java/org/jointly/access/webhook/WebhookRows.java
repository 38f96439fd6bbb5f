package org.jointly.access.webhook;

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
interface WebhookRows extends GenericRepository<WebhookRow, UUID> {
    WebhookRow save(WebhookRow webhook);

    /** Until the transaction ends, nobody else makes one for the organisation. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('webhooks ' || cast(:organisation as text), 0))) as held
            """)
    boolean lock(UUID organisation);

    @Query("select * from access.webhook where organisation = :organisation and id = :id and state <> 'removed'")
    Optional<WebhookRow> find(UUID organisation, UUID id);

    @Query("""
            select * from access.webhook where organisation = :organisation and state <> 'removed'
            order by made_at desc, id
            """)
    List<WebhookRow> list(UUID organisation);

    /**
     * One that is switched on begins anew, whatever it failed at.
     *
     * @param chosen the kinds as PostgreSQL writes an array; under the column's own name it would be made one once more
     */
    @Query("""
            update access.webhook set kinds = cast(:chosen as text[]), state = :state,
              failing_since = case when :state = 'on' and state <> 'on' then null else failing_since end
            where id = :id
            """)
    int change(UUID id, String chosen, String state);

    @Query("update access.webhook set state = 'removed' where id = :id")
    int remove(UUID id);

    @Query("""
            update access.webhook set old_secret = case when :until > now() then secret end,
              old_secret_until = case when :until > now() then cast(:until as timestamptz) end, secret = :secret where id = :id
            """)
    int rotate(UUID id, String secret, Instant until);

    /** The same secrets under another seal; nothing where they were replaced meanwhile. */
    @Query("""
            update access.webhook set secret = :secret, old_secret = cast(:oldSecret as text)
            where id = :id and secret = :before and state <> 'removed'
            """)
    int reseal(UUID id, String before, String secret, @Nullable String oldSecret);

    @Query("select * from access.webhook where state <> 'removed'")
    List<WebhookRow> all();

    @Query("select access.webhook_wanted(:kind)")
    boolean isWanted(String kind);

    /** Those that are told of this kind, of whichever organisation. */
    @Query("select * from access.webhook where state = 'on' and kinds @> array[cast(:kind as text)]")
    List<WebhookRow> wanting(String kind);

    /** Until the transaction ends, no other node takes endpoints: how many an organisation has at a time is counted exactly. */
    @Query("select true from (select pg_advisory_xact_lock(hashtextextended('turns of webhooks', 0))) as held")
    boolean lockTurns();

    /**
     * Takes endpoints for which something is due, for one node alone until it releases them or its lease ends: those whose last
     * turn is longest ago, and of one organisation a few at a time.
     */
    @Query("""
            update access.webhook set busy_until = now() + interval '60 seconds', turn_at = now() where id in (
              select w.id from access.webhook w
              join (select f.id, row_number() over (
                      partition by f.organisation order by f.turn_at nulls first, f.id) + (
                        select count(*) from access.webhook b
                        where b.organisation = f.organisation and b.busy_until >= now()) as place
                    from access.webhook f
                    where f.state = 'on' and (f.busy_until is null or f.busy_until < now())
                      and exists (select 1 from access.webhook_delivery d
                        where d.webhook = f.id and d.state = 'waiting' and d.due_at <= now())) as free
                on free.id = w.id
              where free.place <= :share and w.state = 'on' and (w.busy_until is null or w.busy_until < now())
              order by w.turn_at nulls first, w.id limit :most for update of w skip locked)
            returning *
            """)
    List<WebhookRow> claim(int most, int share);

    @Query("update access.webhook set busy_until = cast(:until as timestamptz) where id = :id and state <> 'removed'")
    int release(UUID id, @Nullable Instant until);

    @Query("update access.webhook set delivered_at = :now, failing_since = null where id = :id and state <> 'removed'")
    int arrived(UUID id, Instant now);

    @Query(
            "update access.webhook set failing_since = coalesce(failing_since, :now) where id = :id and state <> 'removed'")
    int failed(UUID id, Instant now);

    /** After days without one success at more than one event: a single one that is refused is the receiver's to look at. */
    @Query("""
            update access.webhook set state = 'given_up' where id = :id and state = 'on' and failing_since <= :before
              and (select count(*) from access.webhook_delivery d where d.webhook = access.webhook.id
                and d.state in ('waiting', 'failed') and d.tries > 0) > 1
            """)
    int giveUp(UUID id, Instant before);

    /** Counts one more replay; nothing where there were as many as may be since then. */
    @Query("""
            update access.webhook set replays = case when replays_since > :since then replays + 1 else 1 end,
              replays_since = case when replays_since > :since then replays_since else now() end
            where id = :id and (replays_since is null or replays_since <= :since or replays < :most)
            """)
    int countReplay(UUID id, Instant since, int most);

    @Query("select count(*) from access.webhook_delivery where webhook = :id and state = 'waiting'")
    long countWaiting(UUID id);
}
