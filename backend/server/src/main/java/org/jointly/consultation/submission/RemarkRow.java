package org.jointly.consultation.submission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.Stance;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code consultation.remark}: what an organisation prepares to say. */
@MappedEntity(value = "remark", schema = "consultation")
record RemarkRow(
        @Id UUID id,
        UUID call,
        UUID organisation,
        String organisationName,
        UUID writtenBy,
        String writtenByName,
        Instant changedAt,
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
        boolean released,
        int version) {
    private static final int QUESTIONS = 1_000_000;

    static RemarkRow written(UUID call, RowPlace place, Said said, By by, Instant now) {
        return new RemarkRow(
                UUID.randomUUID(),
                call,
                by.organisation(),
                by.organisationName(),
                by.person(),
                by.personName(),
                now,
                place.question(),
                place.passage(),
                place.section(),
                place.field(),
                place.start(),
                place.end(),
                place.quote(),
                said.stance(),
                said.text(),
                said.proposal(),
                true,
                0);
    }

    /** The same place, said anew. */
    RemarkRow saying(Said said, By by, Instant now) {
        return new RemarkRow(
                id,
                call,
                organisation,
                organisationName,
                by.person(),
                by.personName(),
                now,
                question,
                passage,
                section,
                field,
                starts,
                ends,
                quote,
                said.stance(),
                said.text(),
                said.proposal(),
                released,
                version);
    }

    /** Where it stands in the order of the text: 0 for the whole, then the passages, then the questions. */
    int place() {
        return passage != null ? passage : question != null ? QUESTIONS + question : 0;
    }

    OwnRemark seen() {
        return new OwnRemark(
                id,
                call,
                new RowPlace(question, passage, section, field, starts, ends, quote),
                stance,
                text,
                proposal,
                released,
                new By(writtenBy, writtenByName, organisation, organisationName).signature(),
                changedAt,
                version);
    }
}
