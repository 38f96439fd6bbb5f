package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakSession;

/**
 * Ends sessions for good. One that Keycloak reads at the moment it ends may stand in its cache for as long as its token lives, so
 * each is ended once more when what was read then is in the cache.
 */
@Singleton
class KeycloakSessions {
    private static final Duration READ = Duration.ofMillis(300);

    /** Keycloak compares in whole seconds: told earlier, it would still take a token of the second in which all ended. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final KeycloakAdministration administration;
    private final ProvisionerToken token;
    private final Clock clock;

    KeycloakSessions(KeycloakAdministration administration, ProvisionerToken token, Clock clock) {
        this.administration = administration;
        this.token = token;
        this.clock = clock;
    }

    List<KeycloakSession> of(UUID person) {
        return answered(() -> administration.sessions(token.header(), person)).stream()
                .flatMap(List::stream)
                .toList();
    }

    void end(String session) {
        endNow(session);
        KeycloakFollowing.pause(READ);
        endNow(session);
    }

    /**
     * Those begun no later; so a repetition does not end those of a later sign-in. Where there is none later, Keycloak takes no
     * token from before either.
     */
    void end(UUID person, Instant begun) {
        var over = of(person).stream().filter(session -> isOver(session, begun)).toList();
        over.forEach(session -> endNow(session.id()));
        KeycloakFollowing.pause(restOfTheSecond(begun));
        if (of(person).stream().allMatch(session -> isOver(session, begun))) {
            done(HttpStatus.NOT_FOUND, () -> administration.signOut(token.header(), person));
        } else {
            KeycloakFollowing.pause(READ);
            over.forEach(session -> endNow(session.id()));
        }
    }

    private static boolean isOver(KeycloakSession session, Instant begun) {
        return session.start() <= begun.toEpochMilli();
    }

    /** Of the one that they ended in; never more than one, whatever moment a message names. */
    private Duration restOfTheSecond(Instant begun) {
        var rest = Duration.between(clock.instant(), begun.plus(SECOND));
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(SECOND) > 0 ? SECOND : rest;
    }

    private void endNow(String session) {
        done(HttpStatus.NOT_FOUND, () -> administration.endSession(token.header(), session, false));
    }
}
