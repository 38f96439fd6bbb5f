package org.jointly.access.notice;

import jakarta.inject.Singleton;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Writes a notice to one administrator. A letter may wait for long: who does not administer the organisation any more is not
 * written to.
 */
@Singleton
class NoticeSending implements Receiver<NoticeLetter> {
    private final NoticeReaders readers;
    private final NoticeLetters letters;

    NoticeSending(NoticeReaders readers, NoticeLetters letters) {
        this.readers = readers;
        this.letters = letters;
    }

    @Override
    public Kind<NoticeLetter> kind() {
        return NoticeLetter.KIND;
    }

    @Override
    public void receive(Delivery<NoticeLetter> delivery) {
        var message = delivery.message();
        if (readers.isOne(message.notice().organisation(), message.person())) {
            letters.write(message.person(), message.notice().told());
        }
    }
}
