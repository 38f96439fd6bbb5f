package org.jointly.document.version;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jointly.document.Documents;
import org.jointly.document.StoredText;
import org.jointly.document.live.Rested;
import org.jointly.document.live.Written;
import org.jointly.document.live.carryover.CarriedOver;
import org.jointly.programme.ProgrammeBegun;

/** Begins the document of every new programme, notes who writes, and keeps versions. */
@Singleton
class DocumentListener {
    private final Documents documents;
    private final VersionStore versions;

    DocumentListener(Documents documents, VersionStore versions) {
        this.documents = documents;
        this.versions = versions;
    }

    @EventListener
    void onBegun(ProgrammeBegun event) {
        documents.beginMain(event.programme());
    }

    @EventListener
    void onWritten(Written event) {
        documents.noteWriting(event.document(), event.programme());
    }

    @EventListener
    void onCarriedOver(CarriedOver event) {
        documents.followSections(event.document(), event.text());
    }

    @EventListener
    void onRested(Rested event) {
        documents.followSections(event.document(), event.state().text());
        versions.keepByItself(documents.row(event.document()), StoredText.of(event.state()));
    }
}
