package org.jointly.consultation.matrix;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.consultation.RowChange;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DispositionRows extends GenericRepository<NoTable, UUID> {
    /** So that there is one to be changed. */
    @Query("""
            insert into consultation.disposition (row_id, call, programme, version)
            select id, call, programme, 0 from consultation.matrix_row where id = any (cast(:rows as uuid[]))
            on conflict (row_id) do nothing
            """)
    int prepare(String rows);

    /**
     * Zero where somebody said something else of it since. What is empty is nothing.
     *
     * @param decides whether it is another decision than stood there
     */
    @Query("""
            update consultation.disposition set outcome = nullif(:outcome, ''), reason = nullif(:reason, ''),
              changed_to = nullif(:changedTo, ''), note = nullif(:note, ''), nature = nullif(:nature, ''),
              same_as = cast(nullif(:sameAs, '') as uuid), theme = nullif(:theme, ''), version = version + 1,
              released = released and not :decides,
              decided_by = case when :decides then :person else decided_by end,
              decided_by_name = case when :decides then :personName else decided_by_name end,
              deciding_organisation = case when :decides then :organisation else deciding_organisation end,
              deciding_organisation_name = case when :decides then :organisationName else deciding_organisation_name end,
              decided_at = case when :decides then :now else decided_at end
            where row_id = :row and version = :version
            """)
    @ParameterExpression(name = "row", expression = "#{decision.row}")
    @ParameterExpression(name = "version", expression = "#{decision.version}")
    @ParameterExpression(name = "outcome", expression = "#{decision.outcome}")
    @ParameterExpression(name = "reason", expression = "#{decision.reason}")
    @ParameterExpression(name = "changedTo", expression = "#{decision.changedTo}")
    @ParameterExpression(name = "note", expression = "#{decision.note}")
    @ParameterExpression(name = "nature", expression = "#{decision.nature}")
    @ParameterExpression(name = "sameAs", expression = "#{decision.sameAs}")
    @ParameterExpression(name = "theme", expression = "#{decision.theme}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int decide(Decision decision, boolean decides, By by, Instant now);

    /** What is the same as a comment that was decided anew is answered anew. */
    @Query(
            "update consultation.disposition set released = false where same_as = any (cast(:rows as uuid[])) and released")
    int reopenSame(String rows);

    @Query("select exists (select 1 from consultation.disposition where same_as = :row)")
    boolean isFollowed(UUID row);

    /** The same for many. */
    @Query("""
            update consultation.disposition set outcome = :outcome, reason = nullif(:reason, ''), changed_to = null, same_as = null,
              version = version + 1, released = false, decided_by = :person, decided_by_name = :personName,
              deciding_organisation = :organisation, deciding_organisation_name = :organisationName, decided_at = :now
            where row_id = any (cast(:rows as uuid[]))
            """)
    @ParameterExpression(name = "rows", expression = "#{many.rows}")
    @ParameterExpression(name = "outcome", expression = "#{many.outcome}")
    @ParameterExpression(name = "reason", expression = "#{many.reason}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int decideMany(Many many, By by, Instant now);

    /** The same decision for many comments. */
    record Many(String rows, String outcome, String reason) {}

    /** Each as it was decided now. */
    @Query("""
            insert into consultation.disposition_change (id, row_id, programme, at, decided_by, decided_by_name, organisation,
              organisation_name, outcome, reason, changed_to)
            select gen_random_uuid(), d.row_id, d.programme, d.decided_at, d.decided_by, d.decided_by_name, d.deciding_organisation,
              d.deciding_organisation_name, d.outcome, d.reason, d.changed_to
            from consultation.disposition d where d.row_id = any (cast(:rows as uuid[])) and d.decided_at = :now
            """)
    int note(String rows, Instant now);

    @Query("""
            update consultation.disposition set
              theme = case when :regroup then nullif(:theme, '') else theme end,
              assignee = case when :assign then :person else assignee end,
              assignee_name = case when :assign then :personName else assignee_name end,
              assignee_organisation = case when :assign then :organisation else assignee_organisation end,
              assignee_organisation_name = case when :assign then :organisationName else assignee_organisation_name end,
              version = version + 1
            where row_id = any (cast(:rows as uuid[]))
            """)
    @ParameterExpression(name = "rows", expression = "#{grouping.rows}")
    @ParameterExpression(name = "regroup", expression = "#{grouping.regroup}")
    @ParameterExpression(name = "theme", expression = "#{grouping.theme}")
    @ParameterExpression(name = "assign", expression = "#{grouping.assign}")
    @ParameterExpression(name = "person", expression = "#{to.person}")
    @ParameterExpression(name = "personName", expression = "#{to.personName}")
    @ParameterExpression(name = "organisation", expression = "#{to.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{to.organisationName}")
    int assign(Grouping grouping, By to);

    /** Who is to decide comments and under which theme they stand; of either only what is to change. */
    record Grouping(String rows, boolean regroup, String theme, boolean assign) {}

    @Query("""
            select at, decided_by, decided_by_name, organisation, organisation_name, outcome, reason, changed_to
            from consultation.disposition_change where row_id = :row order by at desc, id desc limit 200
            """)
    List<ChangeOfRow> history(UUID row);

    /** What was decided of a comment, once. */
    @Introspected
    record ChangeOfRow(
            Instant at,
            UUID decidedBy,
            String decidedByName,
            UUID organisation,
            String organisationName,
            @Nullable Disposition outcome,
            @Nullable String reason,
            @Nullable String changedTo) {
        RowChange seen() {
            return new RowChange(
                    at,
                    new By(decidedBy, decidedByName, organisation, organisationName).signature(),
                    outcome,
                    reason,
                    changedTo);
        }
    }

    /** Every decision that was not released becomes an answer; a comment that is the same as another has the other's. */
    @Query("""
            insert into consultation.answer (row_id, number, call, programme, organisation, outcome, reason, changed_to,
              answering_organisation, answering_organisation_name, released_by, released_by_name, released_at)
            select r.id, coalesce((select max(x.number) from consultation.answer x where x.row_id = r.id), 0) + 1, r.call, r.programme,
              r.organisation, coalesce(d.outcome, t.outcome), coalesce(d.reason, t.reason), coalesce(d.changed_to, t.changed_to),
              :organisation, :organisationName, :person, :personName, :now
            from consultation.matrix_row r
            join consultation.disposition d on d.row_id = r.id
            left join consultation.matrix_row m on m.id = d.same_as
            left join consultation.disposition t on t.row_id = m.id
            where r.call = :call and not d.released and coalesce(d.outcome, t.outcome) is not null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int answer(UUID call, By by, Instant now);

    @Query("""
            update consultation.disposition d set released = true, version = version + 1
            where d.call = :call and not d.released and exists (
              select 1 from consultation.answer a where a.row_id = d.row_id and a.released_at = :now)
            """)
    int release(UUID call, Instant now);

    /** Until the transaction ends nobody decides otherwise what is released by it. */
    @Query("select row_id from consultation.disposition where call = :call order by row_id for update")
    List<UUID> lock(UUID call);

    /** Zero unless that is the last answer to a comment of the acting organisation. */
    @Query("""
            update consultation.answer set reaction = :reaction, reaction_text = nullif(:text, ''), reacted_by = :person,
              reacted_by_name = :personName, reacted_at = :now
            where row_id = :row and number = :number
              and number = (select max(x.number) from consultation.answer x where x.row_id = :row)
            """)
    @ParameterExpression(name = "row", expression = "#{reacted.row}")
    @ParameterExpression(name = "number", expression = "#{reacted.number}")
    @ParameterExpression(name = "reaction", expression = "#{reacted.reaction}")
    @ParameterExpression(name = "text", expression = "#{reacted.text}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int react(Reacted reacted, By by, Instant now);

    /** What whoever commented says to an answer. */
    record Reacted(UUID row, int number, String reaction, String text) {}
}
