package org.jointly.consultation.submission;

import io.micronaut.core.annotation.Introspected;
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
import org.jointly.api.consultation.Publicity;
import org.jointly.platform.By;
import org.jointly.platform.notice.Shown;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CallSubmissionRows extends GenericRepository<CallSubmissionRow, UUID> {
    Optional<CallSubmissionRow> findById(UUID id);

    CallSubmissionRow save(CallSubmissionRow row);

    /** The one that a comment was submitted in. */
    @Query("""
            select s.* from consultation.submission s
            where s.id = (select submission from consultation.matrix_row where id = :row)
            """)
    Optional<CallSubmissionRow> ofRow(UUID row);

    /** Of each organisation the one that counts, or the late one that was not let in; as far as the actor sees them. */
    @Query("""
            select distinct on (organisation) * from consultation.submission
            where call = :call and superseded_at is null
            order by organisation, (not late or admitted_at is not null) desc, number desc
            """)
    List<CallSubmissionRow> latest(UUID call);

    /** What counts first, then what waits. */
    @Query("""
            select * from consultation.submission where call = :call
            order by superseded_at is null and (not late or admitted_at is not null) desc,
              superseded_at is null and late and admitted_at is null and declined_at is null desc,
              submitted_at desc, id limit :size
            """)
    List<CallSubmissionRow> of(UUID call, int size);

    /** As those that draft are told of them. */
    @Query("""
            select s.id, s.call, c.title, s.organisation, s.organisation_name, s.submitted_by, s.submitted_by_name
            from consultation.submission s join consultation.call c on c.id = s.call where s.id in (:ids)
            """)
    List<ToldRow> told(Collection<UUID> ids);

    /** A submission with its call's title. */
    @Introspected
    record ToldRow(
            UUID id,
            UUID call,
            String title,
            UUID organisation,
            String organisationName,
            UUID submittedBy,
            String submittedByName) {
        public Shown shown() {
            return new Shown(
                    title,
                    new By(submittedBy, submittedByName, organisation, organisationName).signature(),
                    "/consultations/" + call);
        }
    }

    @Query("""
            select coalesce(max(number), 0) from consultation.submission where call = :call and organisation = :organisation
            """)
    int lastNumber(UUID call, UUID organisation);

    /** What is in time takes the place of all before; what is late only of what was late and not let in. */
    @Query("""
            update consultation.submission set superseded_at = :now
            where call = :call and organisation = :organisation and superseded_at is null
              and (not :late or (late and admitted_at is null))
            """)
    int supersede(UUID call, UUID organisation, boolean late, Instant now);

    /** What counts, before another is let in. */
    @Query("""
            update consultation.submission set superseded_at = :now
            where call = :call and organisation = :organisation and superseded_at is null
              and (not late or admitted_at is not null)
            """)
    int supersedeCounting(UUID call, UUID organisation, Instant now);

    /** Whether an answer was released to what counts of an organisation. */
    @Query("""
            select exists (select 1 from consultation.answer a join consultation.matrix_row r on r.id = a.row_id
              join consultation.submission s on s.id = r.submission
              where a.call = :call and a.organisation = :organisation and s.superseded_at is null)
            """)
    boolean isAnswered(UUID call, UUID organisation);

    @Query("""
            update consultation.submission set admitted_at = :now, admitted_by = :person, admitted_by_name = :personName,
              admitting_organisation = :organisation, admitting_organisation_name = :organisationName, admitted_for = :reason
            where id = :id and late and admitted_at is null and declined_at is null and superseded_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int admit(UUID id, By by, Instant now, String reason);

    @Query("""
            update consultation.submission set declined_at = :now, declined_by = :person, declined_by_name = :personName,
              declining_organisation = :organisation, declining_organisation_name = :organisationName, declined_for = :reason
            where id = :id and late and admitted_at is null and declined_at is null and superseded_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{by.organisationName}")
    int decline(UUID id, By by, Instant now, String reason);

    @Query("""
            insert into consultation.submission_content (submission, organisation, rows, hash, publicity, content)
            values (:submission, :organisation, :rows, :hash, :publicity, :content)
            """)
    @ParameterExpression(name = "submission", expression = "#{kept.submission}")
    @ParameterExpression(name = "organisation", expression = "#{kept.organisation}")
    @ParameterExpression(name = "rows", expression = "#{kept.rows}")
    @ParameterExpression(name = "hash", expression = "#{kept.hash}")
    @ParameterExpression(name = "publicity", expression = "#{kept.publicity}")
    @ParameterExpression(name = "content", expression = "#{kept.content}")
    int keep(Kept kept);

    /** What was submitted. */
    record Kept(UUID submission, UUID organisation, int rows, String hash, String publicity, String content) {}

    /** Of submissions that the acting organisation made, how much they hold and their hashes. */
    @Query("""
            select submission, rows, hash, publicity from consultation.submission_content
            where submission in (select id from consultation.submission where call = :call)
            """)
    List<ContentRow> contents(UUID call);

    /** What the receipt of a submission says of it. */
    @Introspected
    record ContentRow(UUID submission, int rows, String hash, Publicity publicity) {}

    @Query("select content from consultation.submission_content where submission = :submission")
    Optional<String> content(UUID submission);

    @Query("select * from consultation.free_references(:call, :count)")
    List<Integer> freeReferences(UUID call, int count);

    /** @param said as one JSON array */
    @Query("""
            insert into consultation.matrix_row (id, call, programme, submission, organisation, organisation_name, kind, publicity,
              late, question, passage, section, field, starts, ends, quote, stance, text, proposal, place, reference)
            select gen_random_uuid(), s.call, s.programme, s.id, s.organisation, s.organisation_name, s.kind, k.publicity, s.late,
              r.question, r.passage, r.section, r.field, r.starts, r.ends, r.quote, r.stance, r.text, r.proposal, r.place, r.reference
            from consultation.submission s
            join consultation.submission_content k on k.submission = s.id
            cross join jsonb_to_recordset(cast(:said as jsonb)) as r(question smallint, passage integer, section text, field text,
              starts integer, ends integer, quote text, stance text, text text, proposal text, place integer, reference integer)
            where s.id = :submission
            """)
    int addRows(UUID submission, String said);
}
