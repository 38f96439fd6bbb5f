package org.jointly.notification;

import io.micronaut.data.annotation.ParameterExpression;
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
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoticeRows extends GenericRepository<NoTable, UUID> {
    /**
     * Which of them somebody wants to see.
     *
     * @param programme empty for all
     * @param kind empty for all
     */
    record Wanted(UUID person, UUID organisation, boolean unread, String programme, String kind) {}

    @Query("""
            select id, kind, subject, thread, programme, detail, at, read_at from notification.notice
            where person = :person and organisation = :organisation and (not :unread or read_at is null)
              and (:programme = '' or programme = cast(nullif(:programme, '') as uuid))
              and (:kind = '' or kind = :kind)
              and (cast(:before as timestamptz) is null
                or (at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by at desc, id desc limit :size
            """)
    @ParameterExpression(name = "person", expression = "#{wanted.person}")
    @ParameterExpression(name = "organisation", expression = "#{wanted.organisation}")
    @ParameterExpression(name = "unread", expression = "#{wanted.unread}")
    @ParameterExpression(name = "programme", expression = "#{wanted.programme}")
    @ParameterExpression(name = "kind", expression = "#{wanted.kind}")
    List<NoticeRow> page(Wanted wanted, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select id, kind, subject, thread, programme, detail, at, read_at from notification.notice
            where id = :id and person = :person and organisation = :organisation
            """)
    Optional<NoticeRow> one(UUID id, UUID person, UUID organisation);

    @Query("""
            select id, kind, subject, thread, programme, detail, at, read_at from notification.notice
            where id in (:ids) and person = :person and organisation = :organisation order by at, id
            """)
    List<NoticeRow> those(Collection<UUID> ids, UUID person, UUID organisation);

    /** Which of them somebody is shown as unread, counted up to a number: as the page lists them. */
    @Query("""
            select cast(count(*) as integer) from (
              select 1 from notification.notice
              where person = :person and organisation = :organisation and read_at is null limit :most) as unread
            """)
    int unread(UUID person, UUID organisation, int most);

    @Query("""
            update notification.notice set read_at = case when :read then coalesce(read_at, :now) end
            where person = :person and organisation = :organisation and id in (:ids) and (read_at is not null) <> :read
            """)
    @ParameterExpression(name = "person", expression = "#{wanted.person}")
    @ParameterExpression(name = "organisation", expression = "#{wanted.organisation}")
    int mark(Wanted wanted, Collection<UUID> ids, boolean read, Instant now);

    /** What somebody has before their eyes they need not be told of any more. */
    @Query("""
            update notification.notice set read_at = now()
            where person = :person and organisation = :organisation and thread = :thread and read_at is null
              and at <= :until
            """)
    int seen(UUID person, UUID organisation, UUID thread, Instant until);

    /** Tells people of an event, each once; whoever did it, and who wants to hear nothing of it, is left out. */
    @Query("""
            insert into notification.notice (id, event, person, organisation, kind, subject, thread, programme, audience,
              of_organisation, detail, at)
            select gen_random_uuid(), t.event, p.person, p.organisation, t.kind, t.subject, t.thread, t.programme,
              t.audience, t.of_organisation, t.detail, t.at
            from jsonb_to_record(cast(:told as jsonb)) as t(event uuid, kind text, subject uuid, thread uuid,
                programme uuid, audience text, of_organisation uuid, detail text, at timestamptz)
            cross join jsonb_to_recordset(cast(:people as jsonb)) as p(person uuid, organisation uuid)
            where p.person <> :doer and (:mutedToo or not exists (
              select 1 from notification.follow m
              where m.person = p.person and m.organisation = p.organisation and m.muted
                and m.subject in (t.thread, t.programme) offset 0))
            on conflict (event, person, organisation) do nothing
            """)
    int tell(String told, String people, UUID doer, boolean mutedToo);

    /** The same, to whoever follows something. */
    @Query("""
            insert into notification.notice (id, event, person, organisation, kind, subject, thread, programme, audience,
              of_organisation, detail, at)
            select gen_random_uuid(), t.event, f.person, f.organisation, t.kind, t.subject, t.thread, t.programme,
              t.audience, t.of_organisation, t.detail, t.at
            from jsonb_to_record(cast(:told as jsonb)) as t(event uuid, kind text, subject uuid, thread uuid,
                programme uuid, audience text, of_organisation uuid, detail text, at timestamptz)
            cross join notification.follow f
            where f.subject = :followed and not f.muted and f.person <> :doer
              and f.organisation = any (cast(:hearing as uuid[]))
              and not exists (
                select 1 from notification.follow m
                where m.person = f.person and m.organisation = f.organisation and m.muted
                  and m.subject in (t.thread, t.programme) offset 0)
            on conflict (event, person, organisation) do nothing
            """)
    int tellFollowers(String told, UUID followed, UUID doer, String hearing);

    /** That it is looked soon what of an event is to be mailed. */
    @Query("""
            insert into notification.turn (person, organisation, due_at)
            select person, organisation, :due from notification.notice where event = :event
            on conflict (person, organisation) do update set due_at = least(turn.due_at, excluded.due_at)
            """)
    int bringTurns(UUID event, Instant due);

    @Query("delete from notification.notice where person = :person and organisation = :organisation")
    int part(UUID person, UUID organisation);

    /** What is there no more nobody is told of any more. */
    @Query("delete from notification.notice where subject = :subject")
    int end(UUID subject);

    /** Those from before a moment, up to a number. */
    @Query("""
            delete from notification.notice where id in (
              select id from notification.notice where at < :before limit :most)
            """)
    int clear(Instant before, int most);
}
