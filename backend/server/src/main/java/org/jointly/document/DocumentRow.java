package org.jointly.document;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.document.live.Live;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code document.document}: a text of a programme.
 *
 * @param schema which kind of text it is; those of an earlier kind are carried over when they are opened, or before
 */
@MappedEntity(value = "document", schema = "document")
public record DocumentRow(
        @Id UUID id,
        UUID programme,
        String title,
        boolean main,
        UUID begunBy,
        String begunByName,
        UUID organisation,
        String organisationName,
        Instant begunAt,
        UUID epoch,
        long lastSeq,
        @Nullable Instant editedAt,
        int version,
        int schema) {

    static DocumentRow begun(UUID programme, String title, boolean main, By by, Instant now) {
        return new DocumentRow(
                UUID.randomUUID(),
                programme,
                title,
                main,
                by.person(),
                by.personName(),
                by.organisation(),
                by.organisationName(),
                now,
                UUID.randomUUID(),
                0,
                null,
                0,
                Live.SCHEMA);
    }

    Document seen(Set<DocumentAbility> abilities) {
        return new Document(
                id,
                programme,
                title,
                main,
                new By(begunBy, begunByName, organisation, organisationName).signature(),
                begunAt,
                editedAt,
                version,
                abilities);
    }
}
