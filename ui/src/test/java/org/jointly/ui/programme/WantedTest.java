package org.jointly.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.jointly.api.programme.ProgrammeOrder;
import org.jointly.api.programme.Stage;
import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void theAddressBarHoldsTheFilters() {
        var wanted = new Wanted(
                "port",
                Stage.ACTIVE,
                "011",
                null,
                null,
                null,
                "NG",
                LocalDate.of(2026, 1, 1),
                null,
                true,
                ProgrammeOrder.TITLE);

        assertThat(wanted.address().getQueryString().split("&"))
                .containsExactlyInAnyOrder(
                        "q=port",
                        "stage=active",
                        "region=011",
                        "country=NG",
                        "from=2026-01-01",
                        "archived=true",
                        "order=title");
        assertThat(Wanted.of(wanted.address())).isEqualTo(wanted);
    }

    @Test
    void aFilterIsTakenAwayByItself() {
        var wanted = Wanted.of(QueryParameters.fromString("stage=active&country=NG&order=end"));

        assertThat(wanted.without("stage").address().getQueryString()).isEqualTo("country=NG&order=end");
        assertThat(wanted.without("stage").without("country").everything()).isTrue();
    }

    @Test
    void whatNobodyUnderstandsIsLeftOut() {
        assertThat(Wanted.of(QueryParameters.fromString(
                                "stage=dreaming&region=xx&country=nigeria&from=soon&partner=unhcr&order=luck"))
                        .everything())
                .isTrue();
    }
}
