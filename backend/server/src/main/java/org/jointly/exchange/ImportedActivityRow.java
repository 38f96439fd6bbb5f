package org.jointly.exchange;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Loss;
import org.jointly.api.exchange.Note;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.exchange.Reporter;
import org.jointly.exchange.iati.ReadActivity;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** A row of {@code exchange.imported_activity}. */
@MappedEntity(value = "imported_activity", schema = "exchange")
record ImportedActivityRow(
        @Id UUID id,
        UUID organisation,
        @MappedProperty("import") UUID importId,
        int position,
        int line,
        @Nullable String iatiIdentifier,
        @Nullable UUID programme,
        @Nullable String title,
        Outcome outcome,
        @TypeDef(type = DataType.JSON) List<Loss> losses,
        @Nullable Integer programmeVersion,
        @Nullable String reporterRef,
        @Nullable String reporterName,
        @TypeDef(type = DataType.JSON) Map<String, Integer> taken,
        @Nullable String original) {
    /** @param reporter if it is another organisation than the one that imports */
    static ImportedActivityRow of(
            ImportRow into,
            int position,
            ReadActivity read,
            @Nullable Reporter reporter,
            Programmes.@Nullable Taken taken) {
        return new ImportedActivityRow(
                UUID.randomUUID(),
                into.organisation(),
                into.id(),
                position,
                read.line(),
                read.iatiIdentifier(),
                taken == null ? null : taken.programme(),
                read.title(),
                outcome(taken),
                losses(taken),
                taken == null ? null : Integer.valueOf(taken.version()),
                reporter == null ? null : reporter.ref(),
                reporter == null ? null : reporter.name(),
                read.taken(),
                read.original().isEmpty() ? null : read.original());
    }

    /** To be counted, without holding the XML of a whole file in memory. */
    ImportedActivityRow withoutOriginal() {
        return new ImportedActivityRow(
                id,
                organisation,
                importId,
                position,
                line,
                iatiIdentifier,
                programme,
                title,
                outcome,
                losses,
                programmeVersion,
                reporterRef,
                reporterName,
                taken,
                null);
    }

    /** @param noted how many notes there are, of which these are some */
    ImportedActivity seen(List<Note> told, int noted) {
        return new ImportedActivity(
                id,
                iatiIdentifier,
                programme,
                title,
                outcome,
                losses,
                programmeVersion,
                reporter(),
                taken,
                noted,
                told);
    }

    /** After somebody said that it may take over what stood there. */
    ImportedActivityRow answered(Programmes.Taken taken) {
        return new ImportedActivityRow(
                id,
                organisation,
                importId,
                position,
                line,
                iatiIdentifier,
                taken.programme() == null ? programme : taken.programme(),
                title,
                outcome(taken),
                losses(taken),
                taken.version(),
                reporterRef,
                reporterName,
                this.taken,
                original);
    }

    private @Nullable Reporter reporter() {
        return reporterRef == null && reporterName == null ? null : new Reporter(reporterRef, reporterName);
    }

    private static Outcome outcome(Programmes.@Nullable Taken taken) {
        if (taken == null) {
            return Outcome.REFUSED;
        }
        return switch (taken.how()) {
            case CREATED -> Outcome.CREATED;
            case UPDATED -> Outcome.UPDATED;
            case ASKED, CHANGED_MEANWHILE -> Outcome.ASKED;
            case ARCHIVED -> Outcome.REFUSED;
        };
    }

    private static List<Loss> losses(Programmes.@Nullable Taken taken) {
        return taken == null
                ? List.of()
                : taken.losses().stream()
                        .map(loss -> new Loss(loss.part(), loss.count(), loss.byHand()))
                        .toList();
    }
}
