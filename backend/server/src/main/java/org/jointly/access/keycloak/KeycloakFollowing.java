package org.jointly.access.keycloak;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jointly.platform.problem.Unavailable;

/** Keycloak follows our rows: it is told what they say, told again what changed meanwhile, and waited for where somebody looks next. */
public final class KeycloakFollowing {
    private static final int MOST_ROUNDS = 5;

    private KeycloakFollowing() {}

    /**
     * Tells what the rows say now, not what was changed: whatever order messages come in, and however often, the last word is theirs.
     *
     * Whoever finds that they told what is no longer so tells once more, even if another has told the newer meanwhile: their
     * own word may have reached Keycloak after it.
     *
     * @param wanted what Keycloak has not been told; empty where it knows
     * @param now what the rows say, whether it was told or not
     * @param settles notes that it was told; false where the rows say something else by now
     */
    public static <W> void settle(
            Supplier<Optional<W>> wanted, Supplier<Optional<W>> now, Consumer<W> tell, Predicate<W> settles) {
        var next = wanted.get();
        for (var round = 0; round < MOST_ROUNDS; round++) {
            if (next.isEmpty()) {
                return;
            }
            tell.accept(next.get());
            if (settles.test(next.get())) {
                return;
            }
            next = now.get();
        }
        throw new IllegalStateException("It is changed faster than Keycloak can be told");
    }

    /** Waits until the outbox has told Keycloak, ten seconds at most. */
    public static void await(BooleanSupplier told) {
        for (var tries = 100; tries > 0 && !told.getAsBoolean(); tries--) {
            if (!pause(Duration.ofMillis(100))) {
                return;
            }
        }
    }

    /** Tells it a few times: the outbox may be telling the same at this moment, and Keycloak refuses one of two at once. */
    public static void insist(Runnable tell) {
        for (var left = 5; ; left--) {
            try {
                tell.run();
                return;
            } catch (Unavailable refused) {
                if (left == 1 || !pause(Duration.ofMillis(300))) {
                    throw refused;
                }
            }
        }
    }

    /** False where the thread is to end. */
    static boolean pause(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
