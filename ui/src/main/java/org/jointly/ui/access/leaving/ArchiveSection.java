package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** The archives of the organisation, and the way to ask for one. */
class ArchiveSection extends Section {
    private final transient ArchiveApi archives;
    private final SerializableRunnable reload;

    /** @param open whether a new one can be asked for */
    ArchiveSection(ArchiveApi archives, List<Archive> known, boolean open, SerializableRunnable reload) {
        super(new H2(Words.say("archive.title")), new Paragraph(Words.say("archive.text")));
        this.archives = archives;
        this.reload = reload;
        addClassName("section");
        if (known.isEmpty()) {
            add(new EmptyState(Words.say("archive.none")));
        }
        known.forEach(archive -> add(new ArchiveCard(archive, () -> download(archive))));
        var waits = known.stream().anyMatch(archive -> archive.state() == ArchiveState.WAITING);
        var actions = new Div(
                waits
                        ? Buttons.plain(Words.say("archive.look-again"), reload::run)
                        : Buttons.main(Words.say("archive.ask"), this::ask));
        actions.addClassName("actions");
        actions.setVisible(open);
        add(actions);
    }

    private void ask() {
        var key = new IdempotencyKey();
        Confirmation.of(
                        Words.say("archive.ask"),
                        Words.say("archive.ask-text"),
                        Words.say("archive.ask"),
                        () -> Attempt.of(() -> {
                            archives.askForArchive(key.value());
                            Notices.done(Words.say("archive.asked"));
                            reload.run();
                        }))
                .open();
    }

    private void download(Archive archive) {
        Attempt.of(() -> ArchiveFile.to(this, archives, archives.downloadArchive(archive.id(), null)));
    }
}
