package org.jointly.exchange;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ConfirmImport.Confirmed;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Stage;
import org.jointly.exchange.iati.PublishedActivity;
import org.jointly.exchange.iati.ReportNote;
import org.jointly.finance.Finances;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jointly.programme.Programmes.Consent;
import org.jointly.programme.Programmes.Taken;
import org.jointly.results.Results;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Exchange {
    private final ImportRows imports;
    private final ImportedActivityRows activities;
    private final ImportNoteRows notes;
    private final ImportReports reports;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Finances finances;
    private final Results results;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final LongWork longWork;
    private final Clock clock;

    Exchange(
            ImportRows imports,
            ImportedActivityRows activities,
            ImportNoteRows notes,
            ImportReports reports,
            Organisations organisations,
            Programmes programmes,
            Finances finances,
            Results results,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            LongWork longWork,
            Clock clock) {
        this.imports = imports;
        this.activities = activities;
        this.notes = notes;
        this.reports = reports;
        this.organisations = organisations;
        this.programmes = programmes;
        this.finances = finances;
        this.results = results;
        this.events = events;
        this.once = once;
        this.longWork = longWork;
        this.clock = clock;
    }

    /** Takes the whole file, or nothing of it; but of what would be lost by an activity somebody is asked first. */
    Import take(SentFile file, @Nullable String name, boolean asOurs, @Nullable String key) {
        // Whoever sends a large file would rather wait for another import than send it again.
        longWork.allow();
        var request = List.of(String.valueOf(name), file.hash(), asOurs);
        return reports.whole(once.run(key, request, UUID.class, () -> taken(file, name, asOurs)));
    }

    private UUID taken(SentFile file, @Nullable String name, boolean asOurs) {
        var ourRef = organisations
                .find(Actor.current().organisation())
                .map(Organisation::iatiRef)
                .orElse(null);
        var begun = imports.save(ImportRow.begun(Actor.current().by(), name, clock.instant()));
        var outcomes = new ArrayList<ImportedActivityRow>();
        file.eachActivity(read -> outcomes.add(take(begun, outcomes.size(), Reported.of(read, ourRef, asOurs))));
        var ended = counted(begun, outcomes);
        events.publishEvent(ended.event());
        return ended.id();
    }

    /** Takes activities over what stands there; what changed since somebody looked is asked about anew. */
    Import confirm(UUID report, ConfirmImport request) {
        // As many activities as the file had may be confirmed at once.
        longWork.allow();
        var row = imports.findById(report).orElseThrow(() -> new NotFound("import"));
        if (!ImportPolicy.mayImport(Actor.current())) {
            throw new NotAllowed("exchange.editors-only");
        }
        request.activities().forEach(confirmed -> confirm(row, confirmed));
        events.publishEvent(counted(row, activities.of(report)).event());
        return reports.whole(report);
    }

    private void confirm(ImportRow of, Confirmed confirmed) {
        var row = activities.held(confirmed.activity(), of.id()).orElseThrow(() -> new NotFound("activity"));
        if (row.outcome() != Outcome.ASKED) {
            return;
        }
        var read = SentFile.activity(String.valueOf(row.original()));
        var taken = take(read, new Consent(true, row.programme() == null ? null : confirmed.version()));
        activities.answer(row.answered(taken));
        noteMeanwhile(row, taken);
    }

    private ImportRow counted(ImportRow row, List<ImportedActivityRow> outcomes) {
        var counted = row.ended(outcomes);
        imports.count(counted);
        return counted;
    }

    private ImportedActivityRow take(ImportRow into, int position, Reported reported) {
        var read = reported.activity();
        var published = read.published();
        var taken = published == null ? null : take(published, new Consent(reported.isTaken(), null));
        var row = activities.save(ImportedActivityRow.of(into, position, read, reported.byAnother(), taken));
        notes.saveAll(ImportNoteRow.of(row, 0, read.notes()));
        if (published != null && taken != null) {
            noteStage(row, published.programme().stage(), taken);
            noteMeanwhile(row, taken);
        }
        return row.withoutOriginal();
    }

    private Taken take(PublishedActivity activity, Consent consent) {
        var parts = List.of(
                finances.published(activity.budget(), activity.transactions()),
                results.published(activity.results(), activity.links()));
        return programmes.take(activity.programme(), parts, consent);
    }

    private void noteStage(ImportedActivityRow row, Stage said, Taken taken) {
        if (taken.stage() != said) {
            note(
                    row,
                    "iati-activity/activity-status",
                    said.toString(),
                    Sentence.of("note.stage-stays", taken.stage().name()));
        }
    }

    private void noteMeanwhile(ImportedActivityRow row, Taken taken) {
        if (taken.how() == Taken.How.CHANGED_MEANWHILE) {
            note(row, "iati-activity", null, Sentence.of("note.changed-meanwhile"));
        }
        if (taken.how() == Taken.How.ARCHIVED) {
            note(row, "iati-activity", null, Sentence.of("note.archived"));
        }
    }

    private void note(ImportedActivityRow row, String path, @Nullable String value, Sentence said) {
        var note = new ReportNote(row.line(), path, value, Finding.KEPT, said);
        notes.saveAll(ImportNoteRow.of(row, notes.next(row.id()), List.of(note)));
    }
}
