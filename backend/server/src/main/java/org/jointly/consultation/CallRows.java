package org.jointly.consultation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CallRows extends GenericRepository<CallRow, UUID> {
    Optional<CallRow> findById(UUID id);

    CallRow save(CallRow row);

    @Query("""
            select * from consultation.call
            where programme = :programme and (cast(:before as timestamptz) is null
              or (closes_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by closes_at desc, id desc limit :size
            """)
    List<CallRow> of(UUID programme, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select c.* from consultation.call c
            where c.id = any (array(select consultation.asked(cast(:before as timestamptz), cast(:beforeId as uuid), :size)))
            order by c.closes_at desc, c.id desc
            """)
    List<CallRow> asked(@Nullable Instant before, @Nullable UUID beforeId, int size);

    /** Open ones to which the acting organisation said nothing yet, the soonest to close first. */
    @Query("""
            select c.* from consultation.call c
            where c.withdrawn_at is null and c.published_at is null and c.closes_at > statement_timestamp()
              and exists (select 1 from consultation.mine m where m.call = c.id offset 0)
              and not exists (select 1 from consultation.submission s
                where s.call = c.id and s.organisation = :organisation and s.superseded_at is null
                  and (not s.late or s.admitted_at is not null))
            order by c.closes_at, c.id limit 50
            """)
    List<CallRow> waiting(UUID organisation);

    /** Which of them the acting organisation is asked in. */
    @Query("select m.call from consultation.mine m where m.call in (:calls)")
    List<UUID> askedAmong(Collection<UUID> calls);

    /** Calls of a programme that neither ended nor were published. */
    @Query("""
            select exists (select 1 from consultation.call
              where programme = :programme and withdrawn_at is null and published_at is null)
            """)
    boolean isGoingOn(UUID programme);

    @Query("select exists (select 1 from consultation.call where programme = :programme)")
    boolean wasMade(UUID programme);

    /** Whether there are answers that the acting organisation reads: its own, or those that it drafts. */
    @Query("select exists (select 1 from consultation.answer where call = :call)")
    boolean isToldOfAnswers(UUID call);

    /** How many submissions came too late and wait to be let in or declined. */
    @Query("""
            select cast(count(*) as integer) from consultation.submission
            where call = :call and late and superseded_at is null and admitted_at is null and declined_at is null
            """)
    int undecided(UUID call);

    @Query("select consultation.is_answered(:call)")
    boolean isAnswered(UUID call);

    /** What the acting organisation did in calls. */
    @Query("""
            select c.id as call,
              (select cast(count(*) as integer) from consultation.remark r
                where r.call = c.id and r.organisation = :organisation) as remarks,
              s.submitted_at, coalesce(s.late, false) as late, coalesce(k.rows, 0) as submitted,
              (select cast(count(distinct a.row_id) as integer) from consultation.answer a
                join consultation.matrix_row w on w.id = a.row_id
                where w.submission = s.id and a.organisation = :organisation) as answered
            from consultation.call c
            left join lateral (select id, submitted_at, late from consultation.submission
              where call = c.id and organisation = :organisation and superseded_at is null
              order by (not late or admitted_at is not null) desc, number desc limit 1) s on true
            left join consultation.submission_content k on k.submission = s.id
            where c.id in (:calls)
            """)
    List<OwnRow> own(UUID organisation, Collection<UUID> calls);

    /** What the acting organisation did in one call. */
    @Introspected
    record OwnRow(UUID call, int remarks, @Nullable Instant submittedAt, boolean late, int submitted, int answered) {}

    /** How far calls are, for those that draft. */
    @Query("""
            select c.id as call,
              (select cast(count(*) as integer) from consultation.party p
                where p.call = c.id and p.organisation is not null) as asked,
              (select cast(count(*) as integer) from consultation.submission s
                where s.call = c.id and s.superseded_at is null and (not s.late or s.admitted_at is not null)) as submissions,
              (select cast(count(*) as integer) from consultation.submission s
                where s.call = c.id and s.superseded_at is null and s.late and s.admitted_at is null
                  and s.declined_at is null) as late,
              coalesce(w.rows, 0) as rows, coalesce(w.undecided, 0) as undecided, coalesce(w.unreleased, 0) as unreleased,
              coalesce(w.releasable, 0) as releasable
            from consultation.call c left join consultation.progress(cast(:calls as uuid[])) w on w.call = c.id
            where c.id = any (cast(:calls as uuid[]))
            """)
    List<ProgressRow> progress(String calls);

    /** How far one call is. */
    @Introspected
    record ProgressRow(
            UUID call, int asked, int submissions, int late, int rows, int undecided, int unreleased, int releasable) {}

    @Query("select * from consultation.call where id in (:calls)")
    List<CallRow> told(Collection<UUID> calls);

    /** Who made a call, for telling them. */
    @Query("select organisation, made_by from consultation.call where id = :call")
    Optional<MakerRow> maker(UUID call);

    @Introspected
    record MakerRow(UUID organisation, UUID madeBy) {}

    /** The organisations whose comments were answered at that moment. */
    @Query("select distinct organisation from consultation.answer where call = :call and released_at = :at")
    List<UUID> answered(UUID call, Instant at);

    /**
     * Calls of which something is to be told by the clock.
     *
     * @param soon up to when a close is near
     */
    @Query("""
            select d.id, d.programme, d.speaker, d.opened, d.closes
            from (
              select id, programme, closes_at, consultation.speaker(programme, organisation) as speaker,
                opens_at <= :now and not told_open as opened,
                opens_at <= :now and not told_closing and closes_at <= :soon as closes
              from consultation.call
              where withdrawn_at is null and not (told_open and told_closing) and closes_at > :now) d
            where d.speaker is not null and (d.opened or d.closes)
            order by d.closes_at, d.id limit :most
            """)
    List<DueRow> due(Instant now, Instant soon, int most);

    /**
     * A call of which something is to be told.
     *
     * @param speaker an organisation that drafts the programme now: whoever made the call, if it does
     */
    @Introspected
    record DueRow(UUID id, UUID programme, UUID speaker, boolean opened, boolean closes) {}

    /** Notes for the search what those that draft may read since calls have closed; of how many calls. */
    @Query("select consultation.note_closed(:most)")
    int noteClosed(int most);

    @Query("update consultation.call set told_open = true where id = :call and not told_open")
    int tellOpened(UUID call);

    @Query("update consultation.call set told_closing = true where id = :call and not told_closing")
    int tellClosing(UUID call);

    /** Zero where it ended, or an answer was released. */
    @Query("""
            update consultation.call set closes_at = :closesAt, extended_for = :reason, told_closing = false,
              rows_noted = false, answers_on = :answersOn
            where id = :call and closes_at < :closesAt and withdrawn_at is null and published_at is null
              and not exists (select 1 from consultation.answer a where a.call = call.id)
            """)
    int extend(UUID call, Instant closesAt, LocalDate answersOn, String reason);

    @Query("""
            update consultation.call set withdrawn_at = :now, withdrawn_for = :reason
            where id = :call and withdrawn_at is null and published_at is null
            """)
    int withdraw(UUID call, Instant now, String reason);

    @Query("""
            update consultation.call set published_at = :now, summary = :summary
            where id = :call and withdrawn_at is null and published_at is null
            """)
    int publish(UUID call, Instant now, String summary);
}
