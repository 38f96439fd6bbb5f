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
import org.jointly.document.DocumentRow;
import org.jointly.document.StoredText;
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

    static VersionRow of(
            DocumentRow document,
            int number,
            @Nullable String name,
            StoredText text,
            Instant now,
            @Nullable Signature by,
            List<Signature> contributors) {
        return new VersionRow(
                UUID.randomUUID(),
                document.id(),
                document.programme(),
                number,
                name,
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
                signature(madeBy, madeByName, organisation, organisationName),
                contributors,
                signature(frozenBy, frozenByName, freezingOrganisation, freezingOrganisationName),
                frozenAt);
    }

    private static @Nullable Signature signature(
            @Nullable UUID person, @Nullable String name, @Nullable UUID organisation, @Nullable String of) {
        return person == null || name == null || organisation == null || of == null
                ? null
                : new Signature(person, name, organisation, of);
    }
}
