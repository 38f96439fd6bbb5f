package org.jointly.document.version;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.document.Documents;
import org.jointly.document.StoredText;
import org.jointly.document.live.Live;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/** What one can do with versions. Not in one transaction: while the live text is waited for, no connection is held. */
@Singleton
public class Versions {
    private final VersionStore store;
    private final Documents documents;
    private final Live live;

    Versions(VersionStore store, Documents documents, Live live) {
        this.store = store;
        this.documents = documents;
        this.live = live;
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
            throw new Invalid("/to", "is a version of another document");
        }
        return Comparing.compare(text(from), text(other));
    }

    /** As a new edit; what was there before is kept as a version first. */
    Version restore(UUID id) {
        var version = store.version(id);
        var document = documents.writable(version.document());
        store.keepBefore(document, StoredText.of(live.state(document.id())));
        live.edit(
                document.id(),
                editing -> Restoring.restore(
                        editing.fragment(Live.FRAGMENT), text(version).children()));
        return noted(version);
    }

    private Version noted(VersionRow version) {
        try {
            var name = version.name() == null ? "Version " + version.number() : version.name();
            return store.nameRestored(
                    version, new NameVersion(shortened(name)), StoredText.of(live.state(version.document())));
        } catch (RuntimeException failure) {
            throw Unavailable.perhapsDone(
                    "The text was brought back, but no version was kept of it. Keep one yourself.");
        }
    }

    Version freeze(UUID id) {
        return store.freeze(id);
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    public static XmlFragment text(VersionRow version) {
        return YDocument.of(List.of(version.bytes())).fragment(Live.FRAGMENT);
    }
}
