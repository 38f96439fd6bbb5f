package org.jointly.access.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.outbox.Receiver;

/** Hands the news of an announced leaving on to those who write to administrators. */
@Singleton
class LeavingTelling implements Receiver<LeavingNews> {
    private final Queue queue;

    LeavingTelling(Queue queue) {
        this.queue = queue;
    }

    @Override
    public Kind<LeavingNews> kind() {
        return LeavingNews.KIND;
    }

    @Override
    public void receive(Delivery<LeavingNews> delivery) {
        Duty.ACCESS.perform(() -> queue.send(delivery));
    }

    /** The transaction. */
    @Singleton
    static class Queue {
        private final Outbox outbox;

        Queue(Outbox outbox) {
            this.outbox = outbox;
        }

        @Transactional
        void send(Delivery<LeavingNews> delivery) {
            if (outbox.settles(delivery)) {
                var news = delivery.message();
                outbox.send(
                        AdministratorNotice.KIND,
                        news.organisation(),
                        news.about().equals(LeavingNews.ANNOUNCED)
                                ? AdministratorNotice.leaving(news.organisation(), news.name(), news.on())
                                : AdministratorNotice.leavingTakenBack(news.organisation(), news.name()));
            }
        }
    }
}
