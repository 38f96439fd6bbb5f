package org.jointly.access.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Outbox;

/** Queues all letters of a notice in one transaction, once. */
@Singleton
class NoticeQueue {
    private final Outbox outbox;

    NoticeQueue(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void send(Delivery<AdministratorNotice> delivery, List<UUID> administrators) {
        if (outbox.settles(delivery)) {
            var notice = delivery.message();
            administrators.forEach(
                    person -> outbox.send(NoticeLetter.KIND, notice.organisation(), new NoticeLetter(person, notice)));
        }
    }
}
