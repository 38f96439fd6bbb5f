package org.jointly.document.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A text of 260,000 typed and deleted letters, as long as a programme document ever gets. */
@Tag("bench")
class SpeedTest {
    private static final int EDITS = 260_000;

    @Test
    @SuppressWarnings("SystemOut")
    void aLongHistoryIsTakenInCompactedAndOpened() {
        try (var oracle = new Oracle()) {
            var trace = oracle.trace(EDITS);
            assertThat(trace.updates()).hasSize(EDITS);

            var started = System.nanoTime();
            var document = YDocument.of(trace.updates());
            var takingIn = since(started);
            assertThat(Shown.by(document)).isEqualTo(trace.shown());

            var snapshot = document.update();
            assertThat(snapshot.length)
                    .as("compacted as Yjs does, or better")
                    .isLessThanOrEqualTo(trace.state().bytes().length);
            var fastest = Duration.ofHours(1);
            for (var times = 0; times < 20; times++) {
                started = System.nanoTime();
                YDocument.of(List.of(snapshot));
                var took = since(started);
                fastest = took.compareTo(fastest) < 0 ? took : fastest;
            }

            started = System.nanoTime();
            var merged = Update.merge(trace.updates());
            var merging = since(started);
            System.out.printf(
                    "%,d edits: taken in within %d ms, opened from %,d bytes within %d ms, merged within %d ms%n",
                    EDITS, takingIn.toMillis(), snapshot.length, fastest.toMillis(), merging.toMillis());
            assertThat(Shown.by(YDocument.of(List.of(merged)))).isEqualTo(trace.shown());
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
