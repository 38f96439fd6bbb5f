package org.jointly.consultation.matrix;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.Stance;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Cursor;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

/** What was published of calls, as far as whoever asks may read it; PostgreSQL leaves out what was not allowed to be public. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublishedRows extends GenericRepository<NoTable, UUID> {
    int PAGE = 50;

    @Query("select * from consultation.published_rows(:call, :behind, :most)")
    List<PublishedRow> rows(UUID call, int behind, int most);

    @Query("""
            select id, programme_title, title, introduction, organisation_name, opens_at, closes_at, zone, text_title, text_hash,
              cast(questions as text) as questions, published_at, summary
            from consultation.published(:call)
            """)
    Optional<PublishedCallRow> call(UUID call);

    @Query(
            "select kind, organisation, place, section, field, question, stance, outcome from consultation.counted(:call)")
    List<CountedRow> counted(UUID call);

    @Query("select consultation.may_be_counted(:call)")
    boolean mayBeCounted(UUID call);

    /** Of comments that {@link #rows} gives, answers that were changed since. */
    @Query("""
            select row_id, number, outcome, reason, changed_to, answering_organisation_name, released_at
            from consultation.published_answers(:call, cast(:rows as uuid[]))
            """)
    List<EarlierAnswer> earlier(UUID call, String rows);

    /** The same of comments that the actor reads. */
    @Query("""
            select a.row_id, a.number, a.outcome, a.reason, a.changed_to, a.answering_organisation_name, a.released_at
            from consultation.answer a where a.row_id = any (cast(:rows as uuid[]))
              and a.number < (select max(l.number) from consultation.answer l where l.row_id = a.row_id)
            order by a.row_id, a.number desc
            """)
    List<EarlierAnswer> earlierSeen(String rows);

    default Page<MatrixRow> page(UUID call, @Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = rows(call, cursor == null ? 0 : (int) cursor.number(0), PAGE + 1);
        var earlier = EarlierAnswer.byRow(earlier(call, EarlierAnswer.changed(found, PublishedRow::seen)));
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.ordinal()),
                row -> row.seen().after(earlier.getOrDefault(row.id(), List.of())));
    }

    /** A call as everybody reads it. */
    @Introspected
    record PublishedCallRow(
            UUID id,
            String programmeTitle,
            String title,
            @Nullable String introduction,
            String organisationName,
            Instant opensAt,
            Instant closesAt,
            String zone,
            String textTitle,
            String textHash,
            String questions,
            Instant publishedAt,
            String summary) {}

    /** Of a comment what is counted. */
    @Introspected
    record CountedRow(
            OrganisationKind kind,
            UUID organisation,
            int place,
            @Nullable String section,
            @Nullable String field,
            @Nullable Integer question,
            @Nullable Stance stance,
            @Nullable Disposition outcome) {}

    /** A comment that was published with its last answer. */
    @Introspected
    record PublishedRow(
            int ordinal,
            int reference,
            UUID id,
            UUID call,
            @Nullable UUID organisation,
            @Nullable String organisationName,
            OrganisationKind kind,
            boolean late,
            @Nullable Integer question,
            @Nullable Integer passage,
            @Nullable String section,
            @Nullable String field,
            @Nullable Integer starts,
            @Nullable Integer ends,
            @Nullable String quote,
            @Nullable Stance stance,
            String text,
            @Nullable String proposal,
            @Nullable Integer number,
            @Nullable Disposition outcome,
            @Nullable String reason,
            @Nullable String changedTo,
            @Nullable String answeringOrganisationName,
            @Nullable Instant releasedAt) {
        MatrixRow seen() {
            return new MatrixRow(
                    id,
                    call,
                    reference,
                    organisation,
                    organisationName,
                    kind,
                    new RowPlace(question, passage, section, field, starts, ends, quote),
                    stance,
                    text,
                    proposal,
                    late,
                    null,
                    number == null || outcome == null || answeringOrganisationName == null || releasedAt == null
                            ? null
                            : new RowAnswer(
                                    number,
                                    outcome,
                                    reason,
                                    changedTo,
                                    answeringOrganisationName,
                                    releasedAt,
                                    null,
                                    null),
                    List.of());
        }
    }
}
