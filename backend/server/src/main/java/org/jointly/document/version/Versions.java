package org.jointly.document.version;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.document.Documents;
import org.jointly.document.StoredText;
import org.jointly.document.live.Live;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/** What one can do with versions. Not in one transaction: while the live text is waited for, no connection is held. */
@Singleton
public class Versions {
    private final VersionStore store;
    private final Documents documents;
    private final Live live;
    private final Clock clock;

    Versions(VersionStore store, Documents documents, Live live, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.live = live;
        this.clock = clock;
    }

    Page<Version> versions(UUID document, @Nullable String after) {
        return store.versions(document, after);
    }

    Version name(UUID document, NameVersion request, @Nullable String key) {
        documents.writable(document);
        return store.name(document, request, StoredText.of(live.state(document)), key);
    }

    Version version(UUID id) {
        return store.version(id).seen();
    }

    Comparison compare(UUID id, @Nullable UUID to) {
        var from = store.version(id);
        if (to == null) {
            return Comparing.compare(text(from), live.state(from.document()).text());
        }
        var other = store.version(to);
        if (!other.document().equals(from.document())) {
            throw new Invalid("/to", "document.other-version");
        }
        return Comparing.compare(text(from), text(other));
    }

    /** As a new edit; what was there before is kept as a version first. */
    Version restore(UUID id) {
        var version = store.version(id);
        var document = documents.writable(version.document());
        var before = store.keepBefore(document, StoredText.of(live.state(document.id())));
        live.edit(document.id(), editing -> {
            Restoring.restore(editing, text(version));
            editing.map(FlatText.RESTORATIONS).put(UUID.randomUUID().toString(), told(version, before));
        });
        return noted(version);
    }

    /** What everybody who has the text open is told of it. */
    private Map<String, @Nullable Object> told(VersionRow version, VersionRow before) {
        var by = Actor.current();
        return Map.of(
                "person", by.person().toString(),
                "personName", by.personName(),
                "organisation", by.organisationName(),
                "name", name(version),
                "before", before.id().toString(),
                "at", clock.instant().toString());
    }

    private static String name(VersionRow version) {
        return version.name() == null ? "Version " + version.number() : version.name();
    }

    private Version noted(VersionRow version) {
        try {
            var name = name(version);
            return store.nameRestored(
                    version, new NameVersion(shortened(name)), StoredText.of(live.state(version.document())));
        } catch (RuntimeException failure) {
            throw Unavailable.perhapsDone("document.restored-unkept");
        }
    }

    Version freeze(UUID id) {
        return store.freeze(id);
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    public static FlatText text(VersionRow version) {
        return FlatText.of(YDocument.of(List.of(version.bytes())));
    }
}
