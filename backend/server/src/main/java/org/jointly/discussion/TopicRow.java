package org.jointly.discussion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code discussion.topic}: something raised on a programme, open until resolved. */
@MappedEntity(value = "topic", schema = "discussion")
record TopicRow(
        @Id UUID id,
        UUID programme,
        UUID organisation,
        String organisationName,
        UUID raisedBy,
        String raisedByName,
        Instant raisedAt,
        Audience audience,
        String title,
        @Nullable UUID asked,
        @Nullable LocalDate answerBy,
        @Nullable UUID resolvedBy,
        @Nullable String resolvedByName,
        @Nullable UUID resolvingOrganisation,
        @Nullable String resolvingOrganisationName,
        @Nullable Instant resolvedAt,
        @Nullable Disposition disposition,
        @Nullable String reason,
        @Nullable UUID anchorSubject,
        @Nullable String anchorStart,
        @Nullable String anchorEnd,
        @Nullable String anchorQuote,
        @Nullable UUID settler,
        @Nullable String settlerName,
        int comments,
        Instant lastActivity,
        int version) {

    static TopicRow raised(UUID programme, RaiseTopic request, By by, Instant now) {
        var anchor = request.anchor();
        return new TopicRow(
                UUID.randomUUID(),
                programme,
                by.organisation(),
                by.organisationName(),
                by.person(),
                by.personName(),
                now,
                request.audience(),
                request.title(),
                request.asked(),
                request.answerBy(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                anchor == null ? null : anchor.subject(),
                anchor == null ? null : anchor.start(),
                anchor == null ? null : anchor.end(),
                anchor == null ? null : anchor.quote(),
                null,
                null,
                0,
                now,
                0);
    }

    /** Who settles it for the organisation that raised it: who raised it, or who took that over. */
    UUID responsible() {
        return settler == null ? raisedBy : settler;
    }

    boolean resolved() {
        return resolvedAt != null;
    }

    @Nullable Anchor anchor() {
        return anchorSubject == null || anchorStart == null || anchorEnd == null || anchorQuote == null
                ? null
                : new Anchor(anchorSubject, anchorStart, anchorEnd, anchorQuote);
    }

    Signature raiser() {
        return new By(raisedBy, raisedByName, organisation, organisationName).signature();
    }

    @Nullable Signature resolver() {
        return By.signatureOf(By.of(resolvedBy, resolvedByName, resolvingOrganisation, resolvingOrganisationName));
    }
}
