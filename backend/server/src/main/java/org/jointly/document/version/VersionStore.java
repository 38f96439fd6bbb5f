package org.jointly.document.version;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.document.DocumentRow;
import org.jointly.document.Documents;
import org.jointly.document.StoredText;
import org.jointly.document.VersionFrozen;
import org.jointly.document.VersionKept;
import org.jointly.document.VersionRestored;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** The versions in the database: each method is one transaction, in the actor's name or as a duty. */
@Singleton
@Transactional
public class VersionStore {
    private static final int PAGE = 25;

    private final VersionRows versions;
    private final Documents documents;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    VersionStore(
            VersionRows versions,
            Documents documents,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.versions = versions;
        this.documents = documents;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    Page<Version> versions(UUID document, @Nullable String after) {
        documents.row(document);
        var cursor = Cursor.parse(after);
        var found = versions.of(document, cursor == null ? null : number(cursor.text(0)), PAGE + 1);
        return Cursor.page(found, PAGE, row -> Cursor.after(String.valueOf(row.number())), VersionRow::seen);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid("/after", "list.place");
        }
    }

    public VersionRow version(UUID id) {
        return versions.findById(id).orElseThrow(() -> new NotFound("version"));
    }

    /** Those of a document that the actor sees and that somebody kept or froze, oldest first. */
    public List<UUID> keptByPeople(UUID document) {
        return versions.keptByPeople(document);
    }

    Version name(UUID document, NameVersion request, StoredText text, @Nullable String key) {
        var row = documents.writable(document);
        return once.run(key, List.of(document, request), Version.class, () -> {
            var kept = keep(
                    new NewVersion(row, request.name(), text, Actor.current().by()));
            events.publishEvent(new VersionKept(kept.id(), row.programme()));
            return kept.seen();
        });
    }

    /** Without a name; unless the newest version says the same. */
    void keepByItself(DocumentRow row, StoredText text) {
        keepIfNew(new NewVersion(row, null, text, null));
    }

    /** The same in the name of an actor who is about to change much. */
    VersionRow keepBefore(DocumentRow row, StoredText text) {
        return keepIfNew(new NewVersion(row, null, text, Actor.current().by()));
    }

    private VersionRow keepIfNew(NewVersion made) {
        return versions.newest(made.document().id())
                .filter(newest -> newest.hash().equals(made.text().hash()))
                .orElseGet(() -> keep(made));
    }

    /** What a text became when a version was brought back. */
    Version nameRestored(VersionRow version, NameVersion request, StoredText text) {
        events.publishEvent(new VersionRestored(version.id(), version.programme()));
        return name(version.document(), request, text, null);
    }

    public Version freeze(UUID id) {
        var row = version(id);
        documents.writable(row.document());
        if (versions.freeze(id, Actor.current().by(), clock.instant()) == 1) {
            events.publishEvent(new VersionFrozen(id, row.programme()));
        }
        return version(id).seen();
    }

    private VersionRow keep(NewVersion made) {
        var document = made.document().id();
        versions.hold(document);
        var newest = versions.newest(document);
        var number = newest.map(VersionRow::number).orElse(0) + 1;
        var contributors =
                versions
                        .contributors(
                                document,
                                newest.map(VersionRow::seq).orElse(0L),
                                made.text().seq())
                        .stream()
                        .map(By::signature)
                        .toList();
        return versions.save(VersionRow.of(made, number, contributors, clock.instant()));
    }
}
