package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * What is taken away is gone within fifteen seconds. They end with the beginning of the last look that still found it: how slow a
 * look is on a busy machine is no matter of the promise.
 *
 * @param begun when it was taken away
 */
public record Promise(Instant begun) {
    private static final Duration PROMISED = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static Promise begins() {
        return new Promise(Instant.now());
    }

    /** Waits until it is gone and looks whether that was in time. */
    public void keeps(BooleanSupplier isGone) {
        var lastThere = begun;
        var look = Instant.now();
        while (!isGone.getAsBoolean()) {
            lastThere = look;
            assertThat(Duration.between(begun, lastThere)).isLessThan(PATIENCE);
            pause();
            look = Instant.now();
        }
        assertThat(Duration.between(begun, lastThere))
                .as("how long it was still there")
                .isLessThan(PROMISED);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
