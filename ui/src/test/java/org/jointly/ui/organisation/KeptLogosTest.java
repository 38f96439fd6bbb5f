package org.jointly.ui.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptLogosTest {
    @Test
    void asManyAreKeptAsFitAndTheOneLongestUnusedGoes() {
        var kept = new KeptLogos(3_000);
        kept.put("one", new byte[1_000]);
        kept.put("two", new byte[1_000]);
        assertThat(kept.get("one")).hasSize(1_000);

        kept.put("three", new byte[1_000]);

        assertThat(kept.get("two")).isNull();
        assertThat(kept.get("one")).hasSize(1_000);
        assertThat(kept.get("three")).hasSize(1_000);
        kept.put("three", new byte[1_000]);
        assertThat(kept.get("one")).as("kept again it counts once").isNotNull();
        kept.put("huge", new byte[4_000]);
        assertThat(kept.get("huge")).isNull();
    }
}
