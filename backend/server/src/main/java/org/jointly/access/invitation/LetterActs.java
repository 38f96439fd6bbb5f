package org.jointly.access.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.outbox.Delivery;

/** Notes of letters, each in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class LetterActs {
    private final PersonInvitationRows rows;
    private final Clock clock;

    LetterActs(PersonInvitationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes this token the one that opens the invitation; empty if the letter is no more to be sent, or another's. */
    Optional<PersonInvitationRow> seal(Delivery<LetterWanted> wanted, String token) {
        var letter = wanted.message().letter();
        var row = rows.ofLetter(letter)
                .filter(found -> wanted.isFrom(found.organisation()))
                .filter(found -> found.isPending(clock.instant()) && found.sentAt() == null);
        row.ifPresent(_ -> rows.seal(letter, LinkTokens.hash(token)));
        return row;
    }

    void sent(UUID letter) {
        rows.sent(letter, clock.instant());
    }

    @Transactional(readOnly = true)
    Optional<PersonInvitationRow> pending(UUID invitation) {
        return rows.find(invitation).filter(found -> found.isPending(clock.instant()));
    }

    int expire() {
        return rows.expire(clock.instant());
    }
}
