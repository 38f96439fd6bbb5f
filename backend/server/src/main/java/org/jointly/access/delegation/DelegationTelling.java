package org.jointly.access.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jointly.access.notice.NoticeLetters;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.outbox.Receiver;

/** Makes of what was done about a delegation a letter for each of the two, so that one address that is refused keeps no other back. */
@Singleton
class DelegationTelling implements Receiver<DelegationTold> {
    private final Queue queue;

    DelegationTelling(Queue queue) {
        this.queue = queue;
    }

    @Override
    public Kind<DelegationTold> kind() {
        return DelegationTold.KIND;
    }

    @Override
    public void receive(Delivery<DelegationTold> delivery) {
        Duty.ACCESS.perform(() -> queue.spread(delivery));
    }

    /** Whose letter it is; sent by the duty alone. */
    @Singleton
    static class Letters implements Receiver<DelegationLetter> {
        private final NoticeLetters letters;

        Letters(NoticeLetters letters) {
            this.letters = letters;
        }

        @Override
        public Kind<DelegationLetter> kind() {
            return DelegationLetter.KIND;
        }

        @Override
        public void receive(Delivery<DelegationLetter> delivery) {
            letters.write(delivery.message().person(), delivery.message().told());
        }
    }

    /** The transaction: what the letters say stands in the row, which must be of the sender's organisation. */
    @Singleton
    static class Queue {
        private final DelegationRows rows;
        private final Outbox outbox;

        Queue(DelegationRows rows, Outbox outbox) {
            this.rows = rows;
            this.outbox = outbox;
        }

        @Transactional
        void spread(Delivery<DelegationTold> delivery) {
            if (!outbox.settles(delivery)) {
                return;
            }
            var message = delivery.message();
            found(message)
                    .map(row -> message.what().equals(DelegationTold.MADE)
                            ? DelegationLetter.ofMade(row)
                            : DelegationLetter.ofEnded(row))
                    .ifPresent(letters -> letters.forEach(
                            letter -> outbox.send(DelegationLetter.KIND, message.organisation(), letter)));
        }

        private Optional<DelegationRow> found(DelegationTold message) {
            return rows.find(message.delegation())
                    .filter(row -> row.organisation().equals(message.organisation()))
                    .filter(row -> message.what().equals(DelegationTold.MADE) || row.endedAt() != null);
        }
    }
}
