package org.jointly.notification.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnRows extends GenericRepository<NoTable, UUID> {
    /** Somebody, for one of their organisations. */
    @Introspected
    record TurnRow(UUID person, UUID organisation) {}

    /** Something that was neither read nor mailed. */
    @Introspected
    record PendingRow(UUID id, String kind, Instant at, boolean muted) {
        MailPlan.Pending pending() {
            return new MailPlan.Pending(id, kind, at, muted);
        }
    }

    @Query("select person, organisation from notification.turn where due_at <= :now order by due_at limit :most")
    List<TurnRow> due(Instant now, int most);

    /** Holds it until the transaction ends; empty where another node has it, or it is due no more. */
    @Query("""
            select person, organisation from notification.turn
            where person = :person and organisation = :organisation and due_at <= :now for update skip locked
            """)
    Optional<TurnRow> hold(UUID person, UUID organisation, Instant now);

    @Query("""
            select n.id, n.kind, n.at, n.kind <> 'mention' and exists (
                select 1 from notification.follow m
                where m.person = n.person and m.organisation = n.organisation and m.muted
                  and m.subject in (n.thread, n.programme)) as muted
            from notification.notice n
            where n.person = :person and n.organisation = :organisation and n.read_at is null and n.mailed_at is null
            order by n.at desc limit 500
            """)
    List<PendingRow> pending(UUID person, UUID organisation);

    @Query("""
            update notification.notice set mailed_at = :now where id in (:ids) and read_at is null and mailed_at is null
            """)
    int mailed(Collection<UUID> ids, Instant now);

    /** All that waits, since nothing of it is to go out. */
    @Query("""
            update notification.notice set mailed_at = :now
            where person = :person and organisation = :organisation and read_at is null and mailed_at is null
            """)
    int mailedAll(UUID person, UUID organisation, Instant now);

    /** What a letter that did not go out told of, waits again. */
    @Query("update notification.notice set mailed_at = null where id = any (cast(:ids as uuid[]))")
    int unmailed(String ids);

    @Query("update notification.turn set due_at = :next where person = :person and organisation = :organisation")
    int next(UUID person, UUID organisation, Instant next);

    @Query("""
            insert into notification.turn (person, organisation, due_at) values (:person, :organisation, :at)
            on conflict (person, organisation) do update set due_at = least(turn.due_at, excluded.due_at)
            """)
    int bring(UUID person, UUID organisation, Instant at);

    @Query("delete from notification.turn where person = :person and organisation = :organisation")
    int end(UUID person, UUID organisation);
}
