package org.jointly.voices.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.voices.ChannelRow;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VoiceRows extends GenericRepository<ChannelRow, UUID> {
    /** An escalation, and how the acting person stands to it. */
    String ESCALATION = """
            select e.*, e.decision is null and e.decide_by <= now() as overdue,
              e.decision is null and voices.may_decide(e.channel, e.organisation, e.raised_by, e.decide_by,
                (select platform.person())) as decidable,
              exists (select 1 from voices.opening o where o.submission = e.submission and o.organisation = e.organisation
                and o.person = (select platform.person()) and not o.exported) as opened
            from voices.escalation e""";

    /** Row-level security narrows each part to the acting organisation's readers. */
    @Query("""
            select v.* from (
              select e.submission, e.channel, e.received_on, s.mode, s.form,
                voices.standing(e.submission, e.organisation) as state,
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

    /** Who could decide now on what a person raises. */
    @Query(
            "select person, person_name from voices.called(:channel, :organisation, :raiser, 'infinity') order by person_name")
    List<CalledRow> called(UUID channel, UUID organisation, UUID raiser);

    @Query("""
            insert into voices.escalation (id, submission, organisation, organisation_name, channel, kind, raised_by,
              raised_by_name, raised_at, decide_by, asked)
            values (:id, :submission, :organisation, :organisationName, :channel, 'risk_to_life', :by, :byName, :now,
              :decideBy, cast(:asked as jsonb))
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
            Instant decideBy,
            @TypeDef(type = DataType.JSON) List<EscalationRow.Called> asked);

    @Query(ESCALATION + """
             where e.organisation = :organisation
            order by (e.decision is not null), case when e.decision is null then e.decide_by end, e.decided_at desc, e.id
            limit 50
            """)
    List<EscalationRow> escalations(UUID organisation);

    /** The latest of each voice. */
    @Query(ESCALATION + """
             where e.organisation = :organisation and e.submission in (:submissions)
              and not exists (select 1 from voices.escalation l where l.submission = e.submission
                and l.organisation = e.organisation and (l.raised_at, l.id) > (e.raised_at, e.id))
            """)
    List<EscalationRow> latestEscalations(UUID organisation, Collection<UUID> submissions);

    @Query(ESCALATION + " where e.id = :id")
    Optional<EscalationRow> escalation(UUID id);

    @Query("select escalation, person, looked_at from voices.escalation_look where escalation in (:escalations)")
    List<LookRow> looks(Collection<UUID> escalations);

    @Query("""
            update voices.escalation set decision = :decision, decided_by = :by, decided_by_name = :byName,
              decided_at = :now, reason = :reason
            where id = :id and decision is null
            """)
    int decide(UUID id, String decision, UUID by, String byName, Instant now, String reason);

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
