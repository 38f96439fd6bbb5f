package org.jointly.exchange;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Outcome;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code exchange.import}. */
@MappedEntity(value = "import", schema = "exchange")
record ImportRow(
        @Id UUID id,
        UUID organisation,
        String organisationName,
        UUID person,
        String personName,
        @Nullable String fileName,
        Instant importedAt,
        int created,
        int updated,
        int asked,
        int refused) {
    static ImportRow begun(By by, @Nullable String fileName, Instant now) {
        return new ImportRow(
                UUID.randomUUID(),
                by.organisation(),
                by.organisationName(),
                by.person(),
                by.personName(),
                fileName,
                now,
                0,
                0,
                0,
                0);
    }

    ImportRow ended(List<ImportedActivityRow> activities) {
        return new ImportRow(
                id,
                organisation,
                organisationName,
                person,
                personName,
                fileName,
                importedAt,
                count(activities, Outcome.CREATED),
                count(activities, Outcome.UPDATED),
                count(activities, Outcome.ASKED),
                count(activities, Outcome.REFUSED));
    }

    FileImported event() {
        return new FileImported(id, created, updated, asked, refused);
    }

    ImportSummary summary() {
        return new ImportSummary(id, fileName, signature(), importedAt, created, updated, asked, refused);
    }

    Import report(List<ImportedActivity> activities) {
        return new Import(id, fileName, signature(), importedAt, activities);
    }

    private Signature signature() {
        return new By(person, personName, organisation, organisationName).signature();
    }

    private static int count(List<ImportedActivityRow> activities, Outcome outcome) {
        return (int) activities.stream().filter(row -> row.outcome() == outcome).count();
    }
}
