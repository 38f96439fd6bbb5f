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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ConfirmImport.Confirmed;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Outcome;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What became of an imported file: what was taken, and line by line what was not, and why. */
@Prototype
@Route(value = "programmes/imports/:report", layout = Shell.class)
class ReportView extends Page implements BeforeEnterObserver {
    private final transient ExchangeApi exchange;
    private final Div content = new Div();
    private final Saving saving = new Saving();

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
                        count(report.activities(), Outcome.ASKED),
                        count(report.activities(), Outcome.REFUSED))));
        var asked = report.activities().stream()
                .filter(activity -> activity.outcome() == Outcome.ASKED)
                .toList();
        if (asked.size() > 1) {
            content.add(Buttons.plain(Words.say("report.confirm-all", asked.size()), () -> confirm(id, asked)));
        }
        content.add(saving);
        report.activities().forEach(activity -> content.add(section(id, activity)));
    }

    /** What changed since it was shown is asked about again, with what would be lost now. */
    void confirm(UUID report, List<ImportedActivity> activities) {
        saving.attempt(() -> {
            var confirmed = activities.stream()
                    .map(activity ->
                            new Confirmed(activity.id(), Objects.requireNonNullElse(activity.programmeVersion(), 0)))
                    .toList();
            var after = exchange.confirm(report, new ConfirmImport(confirmed));
            show(report);
            var ids = activities.stream().map(ImportedActivity::id).toList();
            if (after.activities().stream()
                    .anyMatch(activity -> ids.contains(activity.id()) && activity.outcome() == Outcome.ASKED)) {
                throw Refusal.because(Words.say("report.meanwhile"));
            }
        });
    }

    private static long count(List<ImportedActivity> activities, Outcome outcome) {
        return activities.stream()
                .filter(activity -> activity.outcome() == outcome)
                .count();
    }

    private Section section(UUID report, ImportedActivity activity) {
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
        if (activity.outcome() == Outcome.ASKED) {
            section.add(new Paragraph(Words.say("report.asked")));
            losses(activity, true, "report.by-hand").ifPresent(section::add);
            losses(activity, false, "report.gone").ifPresent(section::add);
            section.add(Buttons.main(Words.say("report.confirm"), () -> confirm(report, List.of(activity))));
        } else if (activity.taken() != null && !activity.taken().isEmpty()) {
            section.add(new Paragraph(Words.say("report.taken", taken(activity))));
        }
        if (!activity.notes().isEmpty()) {
            section.add(notes(title, activity));
        } else if (activity.outcome() != Outcome.ASKED) {
            section.add(new Paragraph(Words.say("report.all-taken")));
        }
        return section;
    }

    private static Optional<Paragraph> losses(ImportedActivity activity, boolean byHand, String words) {
        var parts = activity.losses().stream()
                .filter(loss -> loss.byHand() == byHand)
                .map(loss -> Words.say("report.part", Words.say("report.loss." + loss.part()), loss.count()))
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(Words.say(words, parts)));
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
