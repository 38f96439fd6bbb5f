package org.jointly.notification.mail;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** A letter of notices is written and may go out. */
@Serdeable
record NoticeLetterReady(UUID letter) {
    static final Kind<NoticeLetterReady> KIND =
            Kind.of(Duty.NOTIFICATION, "notification.letter", NoticeLetterReady.class);
}
