package org.jointly.ui.exchange;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Note;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.exchange.Reporter;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;

/** What became of one activity of an imported file. */
class ActivityReport extends Section {
    private final transient ExchangeApi exchange;
    private final UUID report;
    private final transient ImportedActivity activity;
    private final String title;

    ActivityReport(ExchangeApi exchange, UUID report, ImportedActivity activity, SerializableRunnable confirm) {
        this.exchange = exchange;
        this.report = report;
        this.activity = activity;
        this.title = Objects.requireNonNullElse(
                activity.title(), Objects.requireNonNullElse(activity.iatiIdentifier(), Words.say("report.untitled")));
        addClassName("section");
        add(heading());
        if (activity.iatiIdentifier() != null) {
            add(new Paragraph(activity.iatiIdentifier()));
        }
        if (activity.outcome() == Outcome.ASKED) {
            ask(confirm);
        } else if (!activity.taken().isEmpty()) {
            add(new Paragraph(Words.say("report.taken", taken())));
        }
        if (activity.noted() > 0) {
            add(remarks());
        } else if (activity.outcome() != Outcome.ASKED) {
            add(new Paragraph(Words.say("report.all-taken")));
        }
    }

    private H2 heading() {
        var outcome = new Span(Words.of(activity.outcome()));
        outcome.addClassNames("kind", "outcome-" + activity.outcome());
        return activity.programme() == null
                ? new H2(outcome, new Span(title))
                : new H2(outcome, new Anchor("/programmes/" + activity.programme(), title));
    }

    private void ask(SerializableRunnable confirm) {
        if (activity.programme() == null && activity.reporter() != null) {
            add(
                    new Paragraph(Words.say("report.reported-by", name(activity.reporter()))),
                    Buttons.main(Words.say("report.begin"), confirm));
            return;
        }
        add(new Paragraph(Words.say("report.asked")));
        losses(true, "report.by-hand").ifPresent(this::add);
        losses(false, "report.gone").ifPresent(this::add);
        add(Buttons.main(Words.say("report.confirm"), confirm));
    }

    private static String name(Reporter reporter) {
        return reporter.name() == null || reporter.ref() == null
                ? Objects.requireNonNullElse(reporter.name(), String.valueOf(reporter.ref()))
                : Words.say("report.reporter", reporter.name(), reporter.ref());
    }

    private Optional<Paragraph> losses(boolean byHand, String words) {
        var parts = activity.losses().stream()
                .filter(loss -> loss.byHand() == byHand)
                .map(loss -> Words.say("report.part", Words.say("report.loss." + loss.part()), loss.count()))
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(Words.say(words, parts)));
    }

    private String taken() {
        return activity.taken().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> Words.say(
                        "report.part",
                        Words.knows("iati." + part.getKey()) ? Words.say("iati." + part.getKey()) : part.getKey(),
                        part.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private Details remarks() {
        var inside = new Div(rows(activity.notes()));
        if (activity.noted() > activity.notes().size()) {
            var all = Buttons.plain(Words.say("report.all-remarks", activity.noted()), () -> {
                inside.removeAll();
                inside.add(rows(allNotes()));
            });
            inside.add(all);
        }
        var details = new Details(Words.say("report.remarks", activity.noted()), inside);
        details.setOpened(activity.outcome() == Outcome.REFUSED
                || activity.notes().stream().anyMatch(note -> note.finding() == Finding.REFUSED));
        return details;
    }

    private List<Note> allNotes() {
        var all = new ArrayList<Note>();
        var page = exchange.notes(report, activity.id(), null);
        all.addAll(page.items());
        while (page.next() != null) {
            page = exchange.notes(report, activity.id(), page.next());
            all.addAll(page.items());
        }
        return all;
    }

    private Rows rows(List<Note> notes) {
        var rows = new Rows(
                        title,
                        Words.say("report.what"),
                        Words.say("report.where"),
                        Words.say("report.reason"),
                        Words.say("report.value"),
                        Words.say("report.line"))
                .numbers(4);
        for (var note : notes) {
            rows.row(
                    Words.of(note.finding()),
                    FilePlace.of(note.path()),
                    note.reason(),
                    Objects.requireNonNullElse(note.value(), ""),
                    note.line());
        }
        return rows;
    }
}
