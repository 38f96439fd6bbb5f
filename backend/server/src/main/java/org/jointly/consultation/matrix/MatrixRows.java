package org.jointly.consultation.matrix;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatrixRows extends GenericRepository<NoTable, UUID> {
    /** In the order of the text; those that were let in late last. */
    @Query("""
            select r.id, r.call, r.programme, r.submission, r.organisation, r.organisation_name, r.kind, r.late, r.question, r.passage,
              r.section, r.field, r.starts, r.ends, r.quote, r.stance, r.text, r.proposal, r.place, r.reference, d.outcome, d.reason,
              d.changed_to, d.note, d.nature, t.id as same_as, d.theme, d.assignee, d.assignee_name, d.assignee_organisation,
              d.assignee_organisation_name, d.decided_by, d.decided_by_name, d.deciding_organisation,
              d.deciding_organisation_name, d.decided_at, coalesce(d.released, false) as released,
              coalesce(d.version, 0) as disposition_version, coalesce(a.number, 0) as number, a.outcome as answer,
              a.reason as answer_reason, a.changed_to as answer_changed_to, a.answering_organisation_name, a.released_at,
              a.reaction, a.reaction_text
            from consultation.matrix_row r
            left join consultation.disposition d on d.row_id = r.id
            left join consultation.matrix_row t on t.id = d.same_as
            left join lateral (
              select * from consultation.answer where row_id = r.id order by number desc limit 1) a on true
            where r.call = :call
              and exists (select 1 from consultation.submission s where s.id = r.submission and s.superseded_at is null
                and (not s.late or s.admitted_at is not null) offset 0)
              and (r.late, r.place, coalesce(r.starts, -1), r.reference)
                > (:behindLate, :behindPlace, :behindStarts, :behindReference)
              and (:organisation = '' or r.organisation = cast(nullif(:organisation, '') as uuid))
              and (:section = '' or r.section = :section)
              and (:assignee = '' or d.assignee = cast(nullif(:assignee, '') as uuid))
              and (:words = '' or r.id = any (array(select consultation.rows_with(:call, nullif(:words, '')))))
              and case :state
                when 'undecided' then d.outcome is null and t.id is null
                when 'decided' then (d.outcome is not null or t.id is not null) and not d.released
                when 'released' then d.released
                else true end
            order by r.late, r.place, coalesce(r.starts, -1), r.reference limit :size
            """)
    @ParameterExpression(name = "call", expression = "#{filter.call}")
    @ParameterExpression(name = "state", expression = "#{filter.state.toString()}")
    @ParameterExpression(name = "organisation", expression = "#{filter.organisation}")
    @ParameterExpression(name = "section", expression = "#{filter.section}")
    @ParameterExpression(name = "assignee", expression = "#{filter.assignee}")
    @ParameterExpression(name = "words", expression = "#{filter.words}")
    @ParameterExpression(name = "behindLate", expression = "#{behind.late}")
    @ParameterExpression(name = "behindPlace", expression = "#{behind.place}")
    @ParameterExpression(name = "behindStarts", expression = "#{behind.starts}")
    @ParameterExpression(name = "behindReference", expression = "#{behind.reference}")
    List<SubmittedComment> page(RowFilter filter, RowFilter.Behind behind, int size);

    @Query("""
            select r.id, r.call, r.programme, r.submission, r.organisation, r.organisation_name, r.kind, r.late, r.question, r.passage,
              r.section, r.field, r.starts, r.ends, r.quote, r.stance, r.text, r.proposal, r.place, r.reference, d.outcome, d.reason,
              d.changed_to, d.note, d.nature, t.id as same_as, d.theme, d.assignee, d.assignee_name, d.assignee_organisation,
              d.assignee_organisation_name, d.decided_by, d.decided_by_name, d.deciding_organisation,
              d.deciding_organisation_name, d.decided_at, coalesce(d.released, false) as released,
              coalesce(d.version, 0) as disposition_version, coalesce(a.number, 0) as number, a.outcome as answer,
              a.reason as answer_reason, a.changed_to as answer_changed_to, a.answering_organisation_name, a.released_at,
              a.reaction, a.reaction_text
            from consultation.matrix_row r
            left join consultation.disposition d on d.row_id = r.id
            left join consultation.matrix_row t on t.id = d.same_as
            left join lateral (
              select * from consultation.answer where row_id = r.id order by number desc limit 1) a on true
            where r.id = :id
            """)
    Optional<SubmittedComment> find(UUID id);

    /** How many of them are comments of the call that the actor reads. */
    @Query("""
            select cast(count(*) as integer) from consultation.matrix_row
            where call = :call and id = any (cast(:rows as uuid[]))
            """)
    int count(UUID call, String rows);
}
