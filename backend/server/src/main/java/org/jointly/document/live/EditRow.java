package org.jointly.document.live;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.Actor;

/** A row of {@code document.edit}: an update that somebody sent. */
@MappedEntity(value = "edit", schema = "document")
record EditRow(
        UUID document,
        long seq,
        UUID programme,
        UUID person,
        String personName,
        UUID organisation,
        String organisationName,
        Instant at,
        byte[] bytes) {
    static EditRow of(UUID document, UUID programme, long seq, Actor author, Instant at, byte[] bytes) {
        return new EditRow(
                document,
                seq,
                programme,
                author.person(),
                author.personName(),
                author.organisation(),
                author.organisationName(),
                at,
                bytes);
    }
}
