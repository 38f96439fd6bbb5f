package org.jointly.ui.exchange;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Outcome;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What became of an imported file: what was taken, and line by line what was not, and why. */
@Prototype
@Route(value = "programmes/imports/:report", layout = Shell.class)
class ReportView extends Page implements BeforeEnterObserver {
    private final transient ExchangeApi exchange;
    private final Div content = new Div();

    ReportView(ExchangeApi exchange) {
        super(Words.say("report.title"));
        this.exchange = exchange;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "report"));
    }

    void show(UUID id) {
        var report = exchange.report(id);
        var by = report.importedBy();
        content.removeAll();
        content.add(
                new Anchor("/programmes/import", Words.say("import.earlier")),
                new Paragraph(Words.say(
                        "report.file",
                        Objects.requireNonNullElse(report.fileName(), Words.say("import.unnamed")),
                        by.personName(),
                        by.organisationName(),
                        Dates.moment(report.importedAt()))),
                new Paragraph(Words.say(
                        "import.counts",
                        count(report.activities(), Outcome.CREATED),
                        count(report.activities(), Outcome.UPDATED),
                        count(report.activities(), Outcome.REFUSED))));
        report.activities().forEach(activity -> content.add(section(activity)));
    }

    private static long count(List<ImportedActivity> activities, Outcome outcome) {
        return activities.stream()
                .filter(activity -> activity.outcome() == outcome)
                .count();
    }

    private static Section section(ImportedActivity activity) {
        var title = Objects.requireNonNullElse(
                activity.title(), Objects.requireNonNullElse(activity.iatiIdentifier(), Words.say("report.untitled")));
        var outcome = new Span(Words.of(activity.outcome()));
        outcome.addClassNames("kind", "outcome-" + activity.outcome());
        var heading = activity.programme() == null
                ? new H2(outcome, new Span(title))
                : new H2(outcome, new Anchor("/programmes/" + activity.programme(), title));
        var section = new Section(heading);
        section.addClassName("section");
        if (activity.iatiIdentifier() != null) {
            section.add(new Paragraph(activity.iatiIdentifier()));
        }
        if (activity.taken() != null && !activity.taken().isEmpty()) {
            section.add(new Paragraph(Words.say("report.taken", taken(activity))));
        }
        section.add(activity.notes().isEmpty() ? new Paragraph(Words.say("report.all-taken")) : notes(title, activity));
        return section;
    }

    private static String taken(ImportedActivity activity) {
        return activity.taken().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> Words.say("report.part", part.getKey(), part.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static Rows notes(String title, ImportedActivity activity) {
        var rows = new Rows(
                        title,
                        Words.say("report.line"),
                        Words.say("report.what"),
                        Words.say("report.reason"),
                        Words.say("report.where"),
                        Words.say("report.value"))
                .numbers(0);
        for (var note : activity.notes()) {
            rows.row(
                    note.line(),
                    Words.of(note.finding()),
                    note.reason(),
                    note.path(),
                    Objects.requireNonNullElse(note.value(), ""));
        }
        return rows;
    }
}
