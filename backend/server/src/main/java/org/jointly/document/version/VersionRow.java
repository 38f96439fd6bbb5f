package org.jointly.document.version;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.document.Version;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code document.version}: a state of a document that is kept. */
@MappedEntity(value = "version", schema = "document")
public record VersionRow(
        @Id UUID id,
        UUID document,
        UUID programme,
        int number,
        @Nullable String name,
        long seq,
        String hash,
        int letters,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable String madeByName,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        @TypeDef(type = DataType.JSON) List<Signature> contributors,
        byte[] bytes,
        @Nullable UUID frozenBy,
        @Nullable String frozenByName,
        @Nullable UUID freezingOrganisation,
        @Nullable String freezingOrganisationName,
        @Nullable Instant frozenAt) {

    static VersionRow of(NewVersion made, int number, List<Signature> contributors, Instant now) {
        var by = made.by();
        var text = made.text();
        return new VersionRow(
                UUID.randomUUID(),
                made.document().id(),
                made.document().programme(),
                number,
                made.name(),
                text.seq(),
                text.hash(),
                text.letters(),
                now,
                by == null ? null : by.person(),
                by == null ? null : by.personName(),
                by == null ? null : by.organisation(),
                by == null ? null : by.organisationName(),
                contributors,
                text.update(),
                null,
                null,
                null,
                null,
                null);
    }

    boolean frozen() {
        return frozenAt != null;
    }

    Version seen() {
        return new Version(
                id,
                document,
                programme,
                number,
                name,
                hash,
                letters,
                madeAt,
                By.signatureOf(By.of(madeBy, madeByName, organisation, organisationName)),
                contributors,
                By.signatureOf(By.of(frozenBy, frozenByName, freezingOrganisation, freezingOrganisationName)),
                frozenAt);
    }
}
