package org.jointly.document;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jointly.document.live.Written;
import org.jointly.platform.Recorded;
import org.jointly.programme.ProgrammeCreated;
import org.jointly.programme.ProgrammeImported;

/** Begins the document of every new programme, and notes who writes. */
@Singleton
class DocumentListener {
    private final Documents documents;

    DocumentListener(Documents documents) {
        this.documents = documents;
    }

    @EventListener
    void onRecorded(Recorded event) {
        switch (event) {
            case ProgrammeCreated created -> documents.beginMain(created.programme());
            case ProgrammeImported imported when imported.created() -> documents.beginMain(imported.programme());
            default -> {}
        }
    }

    @EventListener
    void onWritten(Written event) {
        documents.noteWriting(event.document(), event.programme());
    }
}
