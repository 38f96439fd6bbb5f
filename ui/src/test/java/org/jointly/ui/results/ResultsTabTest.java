package org.jointly.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.results.Dimension;
import org.jointly.api.results.DisaggregatedValue;
import org.jointly.api.results.Indicator;
import org.jointly.api.results.IndicatorPeriod;
import org.jointly.api.results.Link;
import org.jointly.api.results.Result;
import org.jointly.api.results.ResultsApi;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class ResultsTabTest extends BrowserlessTest {
    private static final List<Dimension> WOMEN = List.of(new Dimension("sex", "female"));
    private static final List<Dimension> OF_THE_NORTH = List.of(new Dimension("Region", "North"));

    @Test
    void whatIsOfAPartStandsInALineOfItsOwnAndNeverInThatOfAll() {
        Cast.actsFor(Cast.IOM, Role.VIEWER);
        var period = new IndicatorPeriod(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                "12",
                null,
                List.of(new DisaggregatedValue(WOMEN, "60", "Of all who asked")),
                List.of(new DisaggregatedValue(WOMEN, "7", null), new DisaggregatedValue(OF_THE_NORTH, "3", null)));
        var tab = new ResultsTab(new OneResult(period));
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(Cast.IOM, Set.of()));

        var lines = find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).endsWith("–12");
        assertThat(lines.get(2)).isEqualTo("Sex: female607Of all who asked");
        assertThat(lines.get(3)).isEqualTo("Region: North–3");
    }

    /** One indicator of one result. */
    private record OneResult(IndicatorPeriod period) implements ResultsApi {
        @Override
        public List<Result> results(UUID programme) {
            var indicator = new Indicator("People helped", null, "1", true, null, null, List.of(), List.of(period));
            return List.of(new Result(UUID.randomUUID(), "1", "Safe return", null, List.of(indicator)));
        }

        @Override
        public List<Link> links(UUID programme) {
            return List.of();
        }
    }
}
