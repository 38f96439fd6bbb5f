package org.jointly.consultation.matrix;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.Stance;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.By;
import org.jointly.platform.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was submitted, with its disposition and its last answer, as far as the actor reads them.
 *
 * @param dispositionVersion 0 where nothing was said of it
 * @param number of its last answer; 0 where there is none
 */
@Introspected
record SubmittedComment(
        UUID id,
        UUID call,
        UUID programme,
        UUID submission,
        UUID organisation,
        String organisationName,
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
        int place,
        int reference,
        @Nullable Disposition outcome,
        @Nullable String reason,
        @Nullable String changedTo,
        @Nullable String note,
        @Nullable Nature nature,
        @Nullable UUID sameAs,
        @Nullable String theme,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable UUID assigneeOrganisation,
        @Nullable String assigneeOrganisationName,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable UUID decidingOrganisation,
        @Nullable String decidingOrganisationName,
        @Nullable Instant decidedAt,
        boolean released,
        int dispositionVersion,
        int number,
        @Nullable Disposition answer,
        @Nullable String answerReason,
        @Nullable String answerChangedTo,
        @Nullable String answeringOrganisationName,
        @Nullable Instant releasedAt,
        @Nullable Reaction reaction,
        @Nullable String reactionText) {

    Cursor cursor() {
        return Cursor.after(late, place, starts == null ? -1 : starts, reference);
    }

    RowDisposition disposition() {
        return new RowDisposition(
                outcome,
                reason,
                changedTo,
                note,
                nature,
                sameAs,
                theme,
                By.signatureOf(By.of(assignee, assigneeName, assigneeOrganisation, assigneeOrganisationName)),
                By.signatureOf(By.of(decidedBy, decidedByName, decidingOrganisation, decidingOrganisationName)),
                decidedAt,
                released,
                dispositionVersion);
    }

    boolean isDecided() {
        return outcome != null || sameAs != null;
    }

    /** @param drafts whether the reader's organisation drafts the programme */
    MatrixRow seen(boolean drafts) {
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
                drafts ? disposition() : null,
                answered(),
                List.of());
    }

    private @Nullable RowAnswer answered() {
        return answer == null || answeringOrganisationName == null || releasedAt == null
                ? null
                : new RowAnswer(
                        number,
                        answer,
                        answerReason,
                        answerChangedTo,
                        answeringOrganisationName,
                        releasedAt,
                        reaction,
                        reactionText);
    }
}
