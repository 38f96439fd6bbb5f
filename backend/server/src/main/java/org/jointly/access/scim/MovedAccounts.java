package org.jointly.access.scim;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jointly.access.mailchange.MailMoved;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.session.SignedOut;
import org.jointly.platform.outbox.Outbox;

/** What follows when a directory gives an account another address: a letter to the old one, and the end of all sessions. */
@Singleton
class MovedAccounts {
    private final Outbox outbox;
    private final Clock clock;

    MovedAccounts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Within the transaction of the change. */
    void follow(AskedPerson asked, String from, String to) {
        var organisation = asked.organisation();
        outbox.send(
                MailMoved.KIND,
                organisation,
                new MailMoved(organisation, asked.id(), asked.member().name(), from, to));
        outbox.send(SignedOut.KIND, organisation, new SignedOut(asked.id(), clock.instant()));
    }
}
