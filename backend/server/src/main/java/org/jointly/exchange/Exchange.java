package org.jointly.exchange;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ConfirmImport.Confirmed;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.Note;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.programme.Stage;
import org.jointly.exchange.iati.PublishedActivity;
import org.jointly.exchange.iati.ReadActivity;
import org.jointly.finance.Finances;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jointly.programme.Programmes.Taken;
import org.jointly.results.Results;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Exchange {
    private static final int PAGE = 25;

    private final ImportRows imports;
    private final ImportedActivityRows activities;
    private final ImportNoteRows notes;
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
        this.programmes = programmes;
        this.finances = finances;
        this.results = results;
        this.events = events;
        this.once = once;
        this.longWork = longWork;
        this.clock = clock;
    }

    /** Takes the whole file, or nothing of it; but of what would be lost by an activity somebody is asked first. */
    Import take(SentFile file, @Nullable String name, @Nullable String key) {
        // Whoever sends a large file would rather wait for another import than send it again.
        longWork.allow();
        var request = List.of(String.valueOf(name), file.hash());
        return report(once.run(key, request, UUID.class, () -> taken(file, name)));
    }

    private UUID taken(SentFile file, @Nullable String name) {
        var begun = imports.save(ImportRow.begun(Actor.current(), name, clock.instant()));
        var outcomes = new ArrayList<ImportedActivityRow>();
        file.eachActivity(read -> outcomes.add(take(begun, outcomes.size(), read)));
        var ended = counted(begun, outcomes);
        events.publishEvent(ended.event());
        return ended.id();
    }

    /** Takes activities over what stands there; what changed since somebody looked is asked about anew. */
    Import confirm(UUID report, ConfirmImport request) {
        var row = imports.findById(report).orElseThrow(() -> new NotFound("import"));
        if (!ImportPolicy.mayImport(Actor.current())) {
            throw new NotAllowed("Files are imported by editors of your organisation.");
        }
        request.activities().forEach(confirmed -> confirm(row, confirmed));
        events.publishEvent(counted(row, activities.of(report)).event());
        return report(report);
    }

    private void confirm(ImportRow of, Confirmed confirmed) {
        var row = activities.held(confirmed.activity(), of.id()).orElseThrow(() -> new NotFound("activity"));
        if (row.outcome() != Outcome.ASKED) {
            return;
        }
        var read = SentFile.activity(String.valueOf(row.original()));
        var taken = take(read, confirmed.version());
        activities.answer(row.answered(taken));
        noteMeanwhile(row, taken);
    }

    private ImportRow counted(ImportRow row, List<ImportedActivityRow> outcomes) {
        var counted = row.ended(outcomes);
        imports.count(counted.id(), counted.created(), counted.updated(), counted.asked(), counted.refused());
        return counted;
    }

    /** The acting organisation's imports, newest first. */
    public Page<ImportSummary> imports(@Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = imports.page(
                Actor.current().organisation(),
                cursor == null ? null : cursor.instant(0),
                cursor == null ? null : cursor.uuid(1),
                PAGE + 1);
        return Cursor.page(found, PAGE, row -> Cursor.after(row.importedAt(), row.id()), ImportRow::summary);
    }

    public Import report(UUID id) {
        var row = imports.findById(id).orElseThrow(() -> new NotFound("import"));
        var told = notes.findByImportIdOrderByPosition(id).stream()
                .collect(Collectors.groupingBy(ImportNoteRow::activity));
        return row.report(
                activities.of(id).stream().map(activity -> activity.seen(told)).toList());
    }

    private ImportedActivityRow take(ImportRow into, int position, ReadActivity read) {
        var published = read.published();
        var taken = published == null ? null : take(published, null);
        var row = activities.save(ImportedActivityRow.of(into, position, read, taken));
        notes.saveAll(ImportNoteRow.of(row, 0, read.notes()));
        if (published != null && taken != null) {
            noteStage(row, published.programme().stage(), taken);
            noteMeanwhile(row, taken);
        }
        return row.withoutOriginal();
    }

    private Taken take(PublishedActivity activity, @Nullable Integer confirmed) {
        var parts = List.of(
                finances.published(activity.budget(), activity.transactions()),
                results.published(activity.results(), activity.links()));
        return programmes.take(activity.programme(), parts, confirmed);
    }

    private void noteStage(ImportedActivityRow row, Stage said, Taken taken) {
        if (taken.stage() != said) {
            note(
                    row,
                    "iati-activity/activity-status",
                    said.toString(),
                    "The programme stands at \"%s\" and stays there: no file moves it to another stage."
                            .formatted(taken.stage()));
        }
    }

    private void noteMeanwhile(ImportedActivityRow row, Taken taken) {
        if (taken.how() == Taken.How.CHANGED_MEANWHILE) {
            note(
                    row,
                    "iati-activity",
                    null,
                    "Somebody changed the programme meanwhile. Nothing was taken; look at what it says now.");
        }
    }

    private void note(ImportedActivityRow row, String path, @Nullable String value, String reason) {
        var note = new Note(row.line(), path, value, Finding.KEPT, reason);
        notes.saveAll(ImportNoteRow.of(row, notes.next(row.id()), List.of(note)));
    }
}
