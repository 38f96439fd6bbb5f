package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.Question;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.form}. */
@Introspected
record FormRow(
        UUID channel,
        int version,
        @TypeDef(type = DataType.JSON) List<Question> questions,
        FormState state,
        UUID proposedBy,
        String proposedByName,
        UUID organisation,
        String organisationName,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable UUID decidingOrganisation,
        @Nullable String decidingOrganisationName,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    Form seen(boolean decidable) {
        return new Form(
                channel,
                version,
                questions,
                state,
                new By(proposedBy, proposedByName, organisation, organisationName).signature(),
                proposedAt,
                By.signatureOf(By.of(decidedBy, decidedByName, decidingOrganisation, decidingOrganisationName)),
                decidedAt,
                reason,
                decidable);
    }
}
