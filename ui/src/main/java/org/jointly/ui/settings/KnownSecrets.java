package org.jointly.ui.settings;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.util.Map;
import java.util.Set;

/** Refuses to start with secrets that everybody can know, unless this is {@code bin/up} or a test on one machine. */
@Context
@Requires(property = "jointly.web", notEquals = "false")
class KnownSecrets {
    private static final Set<String> PUBLISHED =
            Set.of("jointly-ui-secret", "jointly-backend-secret", "jointly-provisioner-secret");
    private static final int SHORTEST = 24;

    KnownSecrets(
            Settings settings,
            @Value("${jointly.cookie-secret:}") String cookieSecret,
            @Value("${jointly.local:false}") boolean local) {
        if (local && settings.local()) {
            return;
        }
        Map.of("JOINTLY_UI_SECRET", settings.secret(), "JOINTLY_UI_COOKIE_SECRET", cookieSecret)
                .forEach(KnownSecrets::check);
        if (settings.secret().equals(cookieSecret)) {
            throw new IllegalStateException(
                    "JOINTLY_UI_COOKIE_SECRET must be a secret of its own, not the one of JOINTLY_UI_SECRET.");
        }
    }

    private static void check(String variable, String secret) {
        var own = secret.strip();
        if (own.length() < SHORTEST
                || PUBLISHED.contains(own)
                || own.chars().distinct().count() < 8) {
            throw new IllegalStateException(
                    variable + " is missing, published or too short: give it a random value of at least " + SHORTEST
                            + " characters, for instance from `openssl rand -hex 32`.");
        }
    }
}
