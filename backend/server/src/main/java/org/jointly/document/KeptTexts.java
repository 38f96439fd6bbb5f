package org.jointly.document;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.document.version.VersionStore;
import org.jointly.document.version.Versions;

/** The versions of documents, for features that build on a text which never changes. */
@Singleton
@Transactional
public class KeptTexts {
    private final VersionStore versions;
    private final Documents documents;

    KeptTexts(VersionStore versions, Documents documents) {
        this.versions = versions;
        this.documents = documents;
    }

    /** Freezes a version that the actor may freeze, unless it is frozen already. Not found if the actor does not see it. */
    public KeptText frozen(UUID version) {
        versions.freeze(version);
        var row = versions.version(version);
        return new KeptText(
                row.document(),
                row.id(),
                row.programme(),
                documents.document(row.document()).title(),
                row.hash(),
                Blocks.of(Versions.text(row)));
    }
}
