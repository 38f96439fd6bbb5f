package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was submitted, with what became of it.
 *
 * @param reference names it within the call, such as {@code 4711}; given by chance, so that it tells nothing
 * @param organisation who said it; absent where the reader may not know
 * @param disposition for organisations that draft
 * @param answer what was released to whoever said it; the last one
 * @param earlier answers that were changed since, the last first
 * @param late whether it came too late and was let in
 */
@Serdeable
public record MatrixRow(
        UUID id,
        UUID call,
        int reference,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        OrganisationKind kind,
        RowPlace place,
        @Nullable Stance stance,
        String text,
        @Nullable String proposal,
        boolean late,
        @Nullable RowDisposition disposition,
        @Nullable RowAnswer answer,
        List<RowAnswer> earlier) {
    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public MatrixRow {
        text = text == null ? "" : text;
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** The same, with answers that were changed since. */
    public MatrixRow after(List<RowAnswer> answers) {
        return new MatrixRow(
                id,
                call,
                reference,
                organisation,
                organisationName,
                kind,
                place,
                stance,
                text,
                proposal,
                late,
                disposition,
                answer,
                answers);
    }
}
