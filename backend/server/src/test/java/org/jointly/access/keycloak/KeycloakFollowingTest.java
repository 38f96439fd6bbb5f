package org.jointly.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Versions of one row, and what Keycloak was told last. */
class KeycloakFollowingTest {
    private final AtomicInteger row = new AtomicInteger(1);
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger keycloak = new AtomicInteger();

    @Test
    void whoWasOvertakenTellsTheNewerOnceMore() {
        var overtaken = new AtomicBoolean();

        settle(version -> {
            // While this word is on its way, another one is said, told and settled.
            if (overtaken.compareAndSet(false, true)) {
                row.incrementAndGet();
                settle(keycloak::set);
            }
            keycloak.set(version);
        });

        assertThat(keycloak).hasValue(2);
        assertThat(settled).hasValue(2);
    }

    @Test
    void whatKeycloakKnowsIsNotToldAgain() {
        settle(keycloak::set);
        settle(version -> assertThat(version).as("told again").isNull());

        assertThat(keycloak).hasValue(1);
    }

    @Test
    void whatChangesWithoutEndIsLeftToTheNextAttempt() {
        assertThatThrownBy(() -> settle(version -> row.incrementAndGet())).isInstanceOf(IllegalStateException.class);
    }

    private void settle(Consumer<Integer> tell) {
        KeycloakFollowing.settle(
                () -> Optional.of(row.get()).filter(version -> settled.get() < version),
                () -> Optional.of(row.get()),
                tell,
                version -> row.get() == version && settled.updateAndGet(before -> version) == version);
    }
}
