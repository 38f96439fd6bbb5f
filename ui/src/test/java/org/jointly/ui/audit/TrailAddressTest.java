package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.audit.ActKind;
import org.junit.jupiter.api.Test;

class TrailAddressTest {
    @Test
    void theAddressHoldsWhatIsWanted() {
        var wanted = new TrailAddress(
                new UUID(0, 1), ActKind.REVIEWS, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4), "consular staff");

        assertThat(wanted.parameters().getQueryString())
                .contains("kind=reviews", "from=2026-03-03", "until=2026-03-04", "person=", "q=");
        assertThat(TrailAddress.of(wanted.parameters())).isEqualTo(wanted);
    }

    @Test
    void whatCannotBeReadCountsAsNotSaid() {
        var typed = QueryParameters.simple(
                Map.of("person", "noor", "kind", "furniture", "from", "yesterday", "until", "2026-13-01"));

        assertThat(TrailAddress.of(typed)).isEqualTo(new TrailAddress(null, null, null, null, null));
    }
}
