package org.jointly.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Programme;
import org.jointly.api.results.Dimension;
import org.jointly.api.results.DisaggregatedValue;
import org.jointly.api.results.Indicator;
import org.jointly.api.results.IndicatorPeriod;
import org.jointly.api.results.Result;
import org.jointly.api.results.ResultsApi;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jspecify.annotations.Nullable;

/** What changes because of the programme, and how it is measured. */
@Prototype
@Route(value = "programmes/:programme/results", layout = ProgrammeLayout.class)
class ResultsTab extends ProgrammeTabView {
    private final transient ResultsApi results;

    ResultsTab(ResultsApi results) {
        super("tab.results");
        this.results = results;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        var found = results.results(programme.id());
        if (found.isEmpty()) {
            add(new EmptyState(Words.say("results.empty")));
        }
        found.forEach(result -> add(section(result)));
    }

    private static Section section(Result result) {
        var kind = new Span(Words.ofCode("result", result.type()));
        kind.addClassName("kind");
        var section = new Section(new H2(kind, new Span(result.title())));
        section.addClassName("section");
        if (result.description() != null) {
            var prose = new Div(result.description());
            prose.addClassName("prose");
            section.add(prose);
        }
        result.indicators().forEach(indicator -> show(section, indicator));
        return section;
    }

    private static void show(Section section, Indicator indicator) {
        var title = Objects.requireNonNullElse(indicator.title(), Words.say("indicator.untitled"));
        section.add(new H3(title));
        if (indicator.baseline() != null) {
            section.add(new Paragraph(
                    indicator.baselineYear() == null
                            ? Words.say("indicator.baseline", indicator.baseline())
                            : Words.say(
                                    "indicator.baseline-of",
                                    indicator.baseline(),
                                    Integer.toString(indicator.baselineYear()))));
        }
        indicator
                .baselines()
                .forEach(part -> section.add(new Paragraph(Words.say(
                        "indicator.baseline", unit(indicator, part.value()) + " (" + said(part.of()) + ")"))));
        if (!indicator.periods().isEmpty()) {
            section.add(periods(title, indicator));
        }
    }

    private static Rows periods(String title, Indicator indicator) {
        var rows = new Rows(
                        title,
                        Words.say("indicator.period"),
                        Words.say("indicator.target"),
                        Words.say("indicator.actual"),
                        Words.say("indicator.comment"))
                .numbers(1, 2);
        for (var period : indicator.periods()) {
            rows.row(
                    Dates.span(period.from(), period.to()),
                    unit(indicator, period.target()),
                    unit(indicator, period.actual()),
                    Objects.requireNonNullElse(period.comment(), ""));
            parts(rows, indicator, period);
        }
        return rows;
    }

    /** A line for each part of those who are counted, below that of all. */
    private static void parts(Rows rows, Indicator indicator, IndicatorPeriod period) {
        Stream.concat(period.targets().stream(), period.actuals().stream())
                .map(DisaggregatedValue::of)
                .distinct()
                .forEach(of -> {
                    var target = part(period.targets(), of);
                    var actual = part(period.actuals(), of);
                    var name = new Span(said(of));
                    name.addClassName("part");
                    rows.row(
                            name,
                            unit(
                                    indicator,
                                    target.map(DisaggregatedValue::value).orElse(null)),
                            unit(
                                    indicator,
                                    actual.map(DisaggregatedValue::value).orElse(null)),
                            Stream.of(actual, target)
                                    .flatMap(Optional::stream)
                                    .map(DisaggregatedValue::comment)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(""));
                });
    }

    private static Optional<DisaggregatedValue> part(List<DisaggregatedValue> parts, List<Dimension> of) {
        return parts.stream().filter(part -> part.of().equals(of)).findFirst();
    }

    /** As published, but for what every file calls alike. */
    private static String said(List<Dimension> of) {
        return of.stream()
                .map(dimension -> Words.say(
                        "indicator.part",
                        Words.knows("dimension." + dimension.name().toLowerCase(Locale.ROOT))
                                ? Words.say("dimension." + dimension.name().toLowerCase(Locale.ROOT))
                                : dimension.name(),
                        dimension.value()))
                .collect(Collectors.joining(" · "));
    }

    private static String unit(Indicator indicator, @Nullable String value) {
        return value == null ? "–" : "2".equals(indicator.measure()) && !value.endsWith("%") ? value + " %" : value;
    }
}
