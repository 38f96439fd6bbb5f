package org.jointly.access.notice;

import jakarta.inject.Singleton;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Makes of a notice one letter for each administrator, so that one address that is refused keeps no other back. */
@Singleton
class NoticeSpreading implements Receiver<AdministratorNotice> {
    private final NoticeReaders readers;
    private final NoticeQueue queue;

    NoticeSpreading(NoticeReaders readers, NoticeQueue queue) {
        this.readers = readers;
        this.queue = queue;
    }

    @Override
    public Kind<AdministratorNotice> kind() {
        return AdministratorNotice.KIND;
    }

    @Override
    public void receive(Delivery<AdministratorNotice> delivery) {
        var administrators = readers.of(delivery.message().organisation());
        Duty.ACCESS.perform(() -> queue.send(delivery, administrators));
    }
}
