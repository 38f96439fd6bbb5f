package org.jointly.ui.exchange;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.ConfirmImport.Confirmed;
import org.jointly.api.exchange.ExchangeApi;
import org.jointly.api.exchange.ImportPart;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Outcome;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** What became of an imported file: what was not taken first, then what somebody is asked about, then the rest. */
@Prototype
@Route(value = "programmes/imports/:report", layout = Shell.class)
class ReportView extends Page implements BeforeEnterObserver {
    private final transient ExchangeApi exchange;
    private final Div head = new Div();
    private final Select<ImportPart> part = new Select<>();
    private final Div answers = new Div();
    private final Saving saving = new Saving();
    private final Div activities = new Div();
    private transient Map<ImportPart, Integer> counts = Map.of();
    private transient @Nullable UUID report;

    ReportView(ExchangeApi exchange) {
        super(Words.say("report.title"));
        this.exchange = exchange;
        part.setLabel(Words.say("report.show"));
        part.setItemLabelGenerator(one -> Words.say("report.part-counted", Words.of(one), counts.getOrDefault(one, 0)));
        part.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showActivities();
            }
        });
        add(head, part, answers, saving, activities);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "report"));
    }

    void show(UUID id) {
        report = id;
        var overview = exchange.overview(id);
        counts = overview.parts();
        showHead(overview.summary());
        var chosen = part.getValue();
        part.setItems(Stream.of(ImportPart.values())
                .filter(one -> one == ImportPart.ALL || counts.getOrDefault(one, 0) > 0)
                .toList());
        part.setValue(chosen == null || counts.getOrDefault(chosen, 0) == 0 ? ImportPart.ALL : chosen);
        answers.removeAll();
        int asked = counts.getOrDefault(ImportPart.ASKED, 0);
        if (asked > 1) {
            answers.add(Buttons.plain(Words.say("report.confirm-all", asked), () -> confirm(allAsked())));
        }
        showActivities();
    }

    private void showHead(ImportSummary summary) {
        var by = summary.importedBy();
        head.removeAll();
        head.add(
                new Anchor("/programmes/import", Words.say("import.earlier")),
                new Paragraph(Words.say(
                        "report.file",
                        Objects.requireNonNullElse(summary.fileName(), Words.say("import.unnamed")),
                        by.personName(),
                        by.organisationName(),
                        Dates.moment(summary.importedAt()))),
                new Paragraph(Words.say(
                        "import.counts", summary.created(), summary.updated(), summary.asked(), summary.refused())));
    }

    private void showActivities() {
        activities.removeAll();
        var list = new Div();
        var more = new More<ImportedActivity>(
                after -> exchange.activities(id(), part.getValue(), after),
                activity -> list.add(new ActivityReport(exchange, id(), activity, () -> confirm(List.of(activity)))));
        var some = more.next(null);
        activities.add(some ? list : new EmptyState(Words.say("report.nothing-here")), more);
    }

    private List<ImportedActivity> allAsked() {
        var all = new ArrayList<ImportedActivity>();
        var page = exchange.activities(id(), ImportPart.ASKED, null);
        all.addAll(page.items());
        while (page.next() != null) {
            page = exchange.activities(id(), ImportPart.ASKED, page.next());
            all.addAll(page.items());
        }
        return all;
    }

    /** What changed since it was shown is asked about again, with what would be lost now. */
    void confirm(List<ImportedActivity> asked) {
        saving.attempt(() -> {
            var confirmed = asked.stream()
                    .map(activity ->
                            new Confirmed(activity.id(), Objects.requireNonNullElse(activity.programmeVersion(), 0)))
                    .toList();
            var after = exchange.confirm(id(), new ConfirmImport(confirmed));
            show(id());
            var ids = asked.stream().map(ImportedActivity::id).toList();
            if (after.activities().stream()
                    .anyMatch(activity -> ids.contains(activity.id()) && activity.outcome() == Outcome.ASKED)) {
                throw Refusal.because(Words.say("report.meanwhile"));
            }
        });
    }

    private UUID id() {
        return Objects.requireNonNull(report);
    }
}
