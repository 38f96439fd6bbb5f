package org.jointly.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.jointly.api.programme.Stage;
import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void theAddressBarHoldsTheFilters() {
        var wanted = new Wanted("port", Stage.ACTIVE, "011", null, null);

        assertThat(wanted.address().getQueryString()).isEqualTo("q=port&stage=active&region=011");
        assertThat(Wanted.of(wanted.address())).isEqualTo(wanted);
    }

    @Test
    void whatNobodyUnderstandsIsLeftOut() {
        assertThat(Wanted.of(QueryParameters.fromString("stage=dreaming&region=xx"))
                        .everything())
                .isTrue();
    }
}
