package org.jointly.voices;

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
interface VoiceRows extends GenericRepository<ChannelRow, UUID> {
    /** Row-level security narrows each part to the acting organisation's readers. */
    @Query("""
            select v.* from (
              select e.submission, e.channel, e.received_on, s.mode, s.form, e.state,
                e.passed_on_by is not null as shared, e.keep_until,
                (select count(*) from voices.attachment a where a.submission = e.submission)::integer as attachments,
                (select count(*) from voices.message m
                  where m.submission = e.submission and m.organisation = e.organisation)::integer as messages,
                (select count(*) from voices.reply r
                  where r.submission = e.submission and r.organisation = e.organisation)::integer as replies,
                exists (select 1 from voices.opening o
                  where o.submission = e.submission and o.organisation = e.organisation) as opened,
                array(select c.use from voices.consent c where c.submission = e.submission
                  and c.organisation = e.organisation and c.withdrawn_on is null order by c.use) as consents
              from voices.envelope e join voices.submission s on s.id = e.submission
              where e.channel = :channel and e.organisation = :organisation
              union all
              select t.submission, t.channel, t.withdrawn_on, null, null, 'withdrawn', false, null, 0, 0, 0, false,
                array[]::text[]
              from voices.tombstone t where t.channel = :channel and t.organisation = :organisation
            ) v
            where (cast(:state as text) is null or v.state = cast(:state as text))
              and (cast(:submission as uuid) is null or v.submission = cast(:submission as uuid))
              and (cast(:before as date) is null
                or (v.received_on, v.submission) < (cast(:before as date), cast(:beforeId as uuid)))
            order by v.received_on desc, v.submission desc limit :size
            """)
    List<VoiceRow> inbox(
            UUID channel,
            UUID organisation,
            @Nullable String state,
            @Nullable UUID submission,
            @Nullable LocalDate before,
            @Nullable UUID beforeId,
            int size);

    @Query("""
            update voices.envelope set state = :state,
              handled_on = coalesce(handled_on, cast(:today as date)),
              keep_until = case when handled_on is null then cast(:keepUntil as date) else keep_until end
            where submission = :submission and organisation = :organisation and state = :before
            """)
    int move(UUID submission, UUID organisation, String before, String state, LocalDate today, LocalDate keepUntil);

    @Query("""
            insert into voices.escalation (id, submission, organisation, organisation_name, channel, kind, raised_by,
              raised_by_name, raised_at, decide_by)
            values (:id, :submission, :organisation, :organisationName, :channel, 'risk_to_life', :by, :byName, :now, :decideBy)
            """)
    int escalate(
            UUID id,
            UUID submission,
            UUID organisation,
            String organisationName,
            UUID channel,
            UUID by,
            String byName,
            Instant now,
            Instant decideBy);

    @Query("""
            select e.*, exists (select 1 from voices.duty d where d.channel = e.channel and d.duty = 'on_call') as on_call
            from voices.escalation e where e.organisation = :organisation
            order by (e.decision is not null), case when e.decision is null then e.decide_by end, e.decided_at desc, e.id
            limit 50
            """)
    List<EscalationRow> escalations(UUID organisation);

    @Query("""
            select distinct on (e.submission) e.*,
              exists (select 1 from voices.duty d where d.channel = e.channel and d.duty = 'on_call') as on_call
            from voices.escalation e where e.organisation = :organisation and e.submission in (:submissions)
            order by e.submission, e.raised_at desc
            """)
    List<EscalationRow> latestEscalations(UUID organisation, Collection<UUID> submissions);

    @Query("""
            select e.*, exists (select 1 from voices.duty d where d.channel = e.channel and d.duty = 'on_call') as on_call
            from voices.escalation e where e.id = :id
            """)
    Optional<EscalationRow> escalation(UUID id);

    @Query("""
            update voices.escalation set decision = :decision, decided_by = :by, decided_by_name = :byName, decided_at = :now
            where id = :id and decision is null
            """)
    int decide(UUID id, String decision, UUID by, String byName, Instant now);

    @Query("""
            select * from voices.copy_task where organisation = :organisation
            order by (done_at is not null), due_on, id limit 100
            """)
    List<CopyTaskRow> copies(UUID organisation);

    @Query("select * from voices.copy_task where id = :id")
    Optional<CopyTaskRow> copy(UUID id);

    @Query("update voices.copy_task set done_at = :now, done_by = :by where id = :id and done_at is null")
    int done(UUID id, Instant now, UUID by);

    @Query("""
            select quarter, dimension, value, voices from voices.count where channel = :channel
            order by quarter desc, dimension, value
            """)
    List<CountRow> counts(UUID channel);
}
