package org.jointly.access.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jointly.access.keycloak.KeycloakClients;
import org.jointly.access.keycloak.KeycloakTokens;
import org.jointly.access.rights.Claimed;
import org.jointly.access.rights.DelegatedRights;
import org.jointly.access.rights.HeldBack;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows who is behind a token, as Keycloak sees it now and without what was ended here: introspection recomputes roles and
 * memberships, so a change acts within ten seconds, and at once where it matters. While Keycloak does not answer, its last word on
 * a token holds until that token ends, still without what was ended here and without an authority that others gave, whose giver
 * cannot be asked about; what must be asked at once is refused.
 */
@Singleton
public class Callers {
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    /** As long as Keycloak's tokens, and a little more. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final KeycloakTokens tokens;
    private final KeycloakClients clients;
    private final HeldBack heldBack;
    private final DelegatedRights delegated;
    private final Clock clock;
    private final Outage outage = new Outage();
    private final Cache<String, Answer> recent = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(50_000)
            .build();

    Callers(KeycloakTokens tokens, KeycloakClients clients, HeldBack heldBack, DelegatedRights delegated, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.heldBack = heldBack;
        this.delegated = delegated;
        this.clock = clock;
    }

    /** @param tokenEnds when the token does; the epoch where it holds nothing */
    private record Word(Optional<Claimed> claimed, Instant tokenEnds) {
        static Word of(Map<String, Object> introspected) {
            return new Word(Claims.claimed(introspected), Claims.end(introspected));
        }

        boolean holds(Instant now) {
            return claimed.isPresent() && tokenEnds.isAfter(now);
        }
    }

    /** @param until a role ends then, and so does this answer */
    private record Answer(Word word, Optional<Caller> caller, long nanoTime, Optional<Instant> until) {
        boolean isOver(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isPresent();
        }

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - nanoTime > age.toNanos();
        }
    }

    public Optional<Caller> behind(String token) {
        return behind(token, TRUSTED_FOR);
    }

    /** Without the ten seconds. */
    public Optional<Caller> behindNow(String token) {
        return behind(token, Duration.ZERO);
    }

    /** As Keycloak saw it no longer ago than this, unless it does not answer. */
    public Optional<Caller> behind(String token, Duration age) {
        var answer = recent.get(token, this::asked);
        if (answer.isOlderThan(age) || answer.isOver(clock.instant())) {
            answer = age.isZero() ? asked(token) : askedOrKnown(token, answer.word());
            recent.put(token, answer);
        }
        return answer.caller();
    }

    private Answer askedOrKnown(String token, Word known) {
        if (outage.isToBeSpared() && known.holds(clock.instant())) {
            return answerWithoutAsking(known);
        }
        try {
            return asked(token);
        } catch (Unavailable e) {
            if (!known.holds(clock.instant())) {
                throw e;
            }
            return answerWithoutAsking(known);
        }
    }

    private Answer asked(String token) {
        var begun = System.nanoTime();
        return answer(ask(token), begun);
    }

    private Answer answer(Word word, long nanoTime) {
        return answer(word, own(word).map(delegated::addedTo), nanoTime);
    }

    /** Whether the giver of an authority is still principal cannot be asked, so it does not count. */
    private Answer answerWithoutAsking(Word known) {
        return answer(known, own(known), System.nanoTime());
    }

    /** What was ended here is read anew, whoever's word it is. */
    private Optional<HeldBack.Rest> own(Word word) {
        return word.claimed().map(heldBack::outOf);
    }

    private static Answer answer(Word word, Optional<HeldBack.Rest> rest, long nanoTime) {
        return new Answer(word, rest.map(HeldBack.Rest::caller), nanoTime, rest.flatMap(HeldBack.Rest::until));
    }

    private Word ask(String token) {
        try {
            var word = Word.of(tokens.introspect(clients.backend(), Map.of("token", token)));
            outage.isOver();
            return word;
        } catch (HttpClientException e) {
            var status = e instanceof HttpClientResponseException answer ? answer.getStatus() : null;
            if (status == HttpStatus.BAD_REQUEST) {
                // Keycloak's answer for somebody who left their last organisation.
                return Word.of(Map.of());
            }
            LOG.warn("Keycloak does not answer an introspection: {}", e.getMessage());
            if (status != HttpStatus.INTERNAL_SERVER_ERROR) {
                // A fault over one token says nothing of the others.
                outage.begins();
            }
            throw new Unavailable("access.sign-in-away");
        }
    }
}
