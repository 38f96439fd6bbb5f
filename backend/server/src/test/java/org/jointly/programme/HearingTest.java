package org.jointly.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.programme.Capacity;
import org.junit.jupiter.api.Test;

class HearingTest {
    @Test
    void whoWritesTheProgrammeHearsWhatDraftersSay() {
        assertThat(Hearing.of(Set.of(Capacity.LEAD))).containsExactlyInAnyOrder(Audience.DRAFTERS, Audience.PROGRAMME);
        assertThat(Hearing.of(Set.of(Capacity.PARTICIPATING)))
                .containsExactlyInAnyOrder(Audience.DRAFTERS, Audience.PROGRAMME);
    }

    @Test
    void othersHearWhatIsSaidToAll() {
        assertThat(Hearing.of(Set.of(Capacity.PARTNER, Capacity.FUNDER, Capacity.OBSERVER)))
                .containsExactly(Audience.PROGRAMME);
    }

    @Test
    void whoTakesNoPartHearsNothing() {
        assertThat(Hearing.of(Set.of())).isEmpty();
    }
}
