package org.jointly.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an entry of the trail is sealed with. */
class SealTest {
    @Test
    void whatAClockSaysBeyondMicrosecondsIsCutAndZerosAreKept() {
        assertThat(Seal.time(Instant.parse("2026-11-28T19:40:00.123456789Z"))).isEqualTo("2026-11-28T19:40:00.123456Z");
        assertThat(Seal.time(Instant.parse("2026-11-28T19:40:00Z"))).isEqualTo("2026-11-28T19:40:00.000000Z");
    }
}
