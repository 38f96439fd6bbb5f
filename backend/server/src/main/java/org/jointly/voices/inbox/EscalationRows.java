package org.jointly.voices.inbox;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

/** What stands in {@code voices.escalation}, and who looked at it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EscalationRows extends GenericRepository<NoTable, UUID> {
    /** An escalation, and how the acting person stands to it. */
    String ESCALATION = """
            select e.*, e.decision is null and e.decide_by <= now() as overdue,
              e.decision is null and voices.may_decide(e.channel, e.organisation, e.raised_by, e.decide_by,
                (select platform.person())) as decidable,
              exists (select 1 from voices.opening o where o.submission = e.submission and o.organisation = e.organisation
                and o.person = (select platform.person()) and not o.exported) as opened
            from voices.escalation e""";

    /** Who could decide now on what a person raises. */
    @Query(
            "select person, person_name from voices.called(:channel, :organisation, :raiser, 'infinity') order by person_name")
    List<CalledRow> called(UUID channel, UUID organisation, UUID raiser);

    @Query("""
            insert into voices.escalation (id, submission, organisation, organisation_name, channel, kind, raised_by,
              raised_by_name, raised_at, decide_by, asked)
            values (:id, :submission, :organisation, :organisationName, :channel, 'risk_to_life', :person, :personName,
              :raisedAt, :decideBy, cast(:asked as jsonb))
            """)
    @ParameterExpression(name = "id", expression = "#{escalation.id}")
    @ParameterExpression(name = "submission", expression = "#{escalation.submission}")
    @ParameterExpression(name = "channel", expression = "#{escalation.channel}")
    @ParameterExpression(name = "raisedAt", expression = "#{escalation.raisedAt}")
    @ParameterExpression(name = "decideBy", expression = "#{escalation.decideBy}")
    @ParameterExpression(name = "person", expression = "#{escalation.by.person}")
    @ParameterExpression(name = "personName", expression = "#{escalation.by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{escalation.by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{escalation.by.organisationName}")
    int raise(NewEscalation escalation, @TypeDef(type = DataType.JSON) List<EscalationRow.Called> asked);

    @Query(ESCALATION + """
             where e.organisation = :organisation
            order by (e.decision is not null), case when e.decision is null then e.decide_by end, e.decided_at desc, e.id
            limit 50
            """)
    List<EscalationRow> of(UUID organisation);

    /** The latest of each voice. */
    @Query(ESCALATION + """
             where e.organisation = :organisation and e.submission in (:submissions)
              and not exists (select 1 from voices.escalation l where l.submission = e.submission
                and l.organisation = e.organisation and (l.raised_at, l.id) > (e.raised_at, e.id))
            """)
    List<EscalationRow> latest(UUID organisation, Collection<UUID> submissions);

    @Query(ESCALATION + " where e.id = :id")
    Optional<EscalationRow> find(UUID id);

    @Query("select escalation, person, looked_at from voices.escalation_look where escalation in (:escalations)")
    List<LookRow> looks(Collection<UUID> escalations);

    @Query("""
            update voices.escalation set decision = :decision, decided_by = :person, decided_by_name = :personName,
              decided_at = :at, reason = :reason
            where id = :escalation and decision is null
            """)
    @ParameterExpression(name = "escalation", expression = "#{verdict.escalation}")
    @ParameterExpression(name = "decision", expression = "#{verdict.decision.toString()}")
    @ParameterExpression(name = "reason", expression = "#{verdict.reason}")
    @ParameterExpression(name = "at", expression = "#{verdict.at}")
    @ParameterExpression(name = "person", expression = "#{verdict.by.person}")
    @ParameterExpression(name = "personName", expression = "#{verdict.by.personName}")
    int decide(EscalationVerdict verdict);
}
