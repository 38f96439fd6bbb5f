package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jointly.api.access.archive.Archive;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** An archive as one entry of the list. */
class ArchiveCard extends Article {
    private static final long KIBIBYTE = 1024;
    private static final long MEBIBYTE = 1024 * KIBIBYTE;

    ArchiveCard(Archive archive, SerializableRunnable download) {
        addClassName("line");
        var head = new Div(
                new H3(Words.say("archive.of", Dates.day(Dates.dayOf(archive.askedAt())))),
                new Mark(Words.of(archive.state()), archive.ready() ? "active" : "ended"));
        head.addClassName("chips");
        add(head);
        if (archive.failure() != null) {
            add(new Paragraph(Words.say("archive.failure." + archive.failure())));
        }
        add(facts(archive));
        if (archive.ready()) {
            var actions = new Div(Buttons.main(Words.say("archive.download"), download::run));
            actions.addClassName("actions");
            add(actions);
        }
    }

    private static Facts facts(Archive archive) {
        var facts = new Facts().with(Words.say("archive.asked-by"), "\u2068" + archive.askedBy() + "\u2069");
        if (archive.ready() && archive.bytes() != null) {
            facts.with(
                            Words.say("archive.holds"),
                            Words.say(
                                    "archive.sums",
                                    Objects.requireNonNull(archive.files()),
                                    Objects.requireNonNull(archive.rows()),
                                    size(archive.bytes())))
                    .with(Words.say("archive.until"), Dates.moment(Objects.requireNonNull(archive.expiresAt())))
                    .with(
                            Words.say("archive.taken-out"),
                            archive.takenOut() == null
                                    ? Words.say("archive.not-yet")
                                    : Dates.moment(archive.takenOut()))
                    .with("SHA-256", Objects.requireNonNull(archive.sha256()));
        }
        return facts;
    }

    private static String size(long bytes) {
        return bytes < MEBIBYTE
                ? Words.say("archive.kibibytes", Math.max(1, bytes / KIBIBYTE))
                : Words.say("archive.mebibytes", bytes / MEBIBYTE);
    }
}
