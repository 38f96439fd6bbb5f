package org.jointly.consultation.submission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code consultation.submission}: that an organisation submitted, without what. */
@MappedEntity(value = "submission", schema = "consultation")
public record CallSubmissionRow(
        @Id UUID id,
        UUID call,
        UUID programme,
        UUID organisation,
        String organisationName,
        OrganisationKind kind,
        int number,
        UUID submittedBy,
        String submittedByName,
        @Nullable String inPlaceOf,
        Instant submittedAt,
        boolean late,
        @Nullable Instant supersededAt,
        @Nullable Instant admittedAt,
        @Nullable UUID admittedBy,
        @Nullable String admittedByName,
        @Nullable UUID admittingOrganisation,
        @Nullable String admittingOrganisationName,
        @Nullable String admittedFor,
        @Nullable Instant declinedAt,
        @Nullable UUID declinedBy,
        @Nullable String declinedByName,
        @Nullable UUID decliningOrganisation,
        @Nullable String decliningOrganisationName,
        @Nullable String declinedFor) {

    /** Whether it came too late and was not let in. */
    public boolean isLate() {
        return late && admittedAt == null;
    }

    /** Whether somebody has still to say whether it counts. */
    boolean waits() {
        return isLate() && supersededAt == null && declinedAt == null;
    }

    boolean counts() {
        return supersededAt == null && !isLate();
    }

    /** @param content absent for those that draft, who read what was said once the call has closed */
    SubmissionReceipt seen(CallSubmissionRows.@Nullable ContentRow content) {
        return new SubmissionReceipt(
                id,
                call,
                number,
                new By(submittedBy, submittedByName, organisation, organisationName).signature(),
                inPlaceOf,
                submittedAt,
                content == null ? null : content.rows(),
                content == null ? null : content.hash(),
                content == null ? null : content.publicity(),
                late,
                By.signatureOf(By.of(admittedBy, admittedByName, admittingOrganisation, admittingOrganisationName)),
                admittedAt,
                admittedFor,
                By.signatureOf(By.of(declinedBy, declinedByName, decliningOrganisation, decliningOrganisationName)),
                declinedAt,
                declinedFor,
                waits(),
                counts());
    }
}
