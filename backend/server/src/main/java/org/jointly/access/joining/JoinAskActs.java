package org.jointly.access.joining;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.platform.Recorded;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooMany;

/** What strangers do, each step in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class JoinAskActs {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration UNCONFIRMED = Duration.ofHours(48);
    private static final Duration DECIDED = Duration.ofDays(180);

    private final JoinRequestRows rows;
    private final JoinLimits limits;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    JoinAskActs(
            JoinRequestRows rows,
            JoinLimits limits,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing of who is here already is looked at, so that the answer tells nothing of it; nor does it tell that an address or a
     * domain was written to often enough, which anybody may have brought about.
     */
    void ask(JoinRequestRow row) {
        rows.lock();
        var since = clock.instant().minus(DAY);
        if (rows.all(since) >= limits.all()) {
            throw new TooMany(LATER);
        }
        if (rows.ofMail(row.mail(), since) >= limits.mail() || rows.ofDomain(row.domain(), since) >= limits.domain()) {
            return;
        }
        rows.ask(row);
        outbox.send(JoinLetterWanted.KIND, null, new JoinLetterWanted(row.id()));
    }

    /** Makes this token the one that opens it; empty if no letter is to be sent any more. */
    Optional<JoinRequestRow> seal(UUID id, String token) {
        var row = rows.find(id).filter(found -> found.stands() == JoinRequestState.ASKED);
        row.ifPresent(_ -> rows.seal(id, LinkTokens.hash(token)));
        return row;
    }

    @Transactional(readOnly = true)
    Optional<JoinRequestRow> behind(String token) {
        return rows.behind(LinkTokens.hash(token)).filter(this::isGood);
    }

    /** Once more changes nothing. In the platform's trail. */
    JoinRequestRow confirm(String token) {
        var row =
                rows.heldBehind(LinkTokens.hash(token)).filter(this::isGood).orElseThrow(() -> new NotFound("request"));
        if (rows.confirm(row.id(), clock.instant()) == 1) {
            events.publishEvent(
                    new JoinActed("request.confirmed", row.id(), Map.of("name", row.name(), "domain", row.domain())));
        }
        return rows.find(row.id()).orElseThrow();
    }

    @Transactional(readOnly = true)
    Optional<JoinRequestRow> declined(UUID id) {
        return rows.find(id).filter(row -> row.stands() == JoinRequestState.DECLINED);
    }

    int forget() {
        var now = clock.instant();
        return rows.forget(now.minus(UNCONFIRMED), now.minus(DECIDED));
    }

    private boolean isGood(JoinRequestRow row) {
        return row.stands() != JoinRequestState.ASKED
                || row.askedAt().isAfter(clock.instant().minus(UNCONFIRMED));
    }
}
