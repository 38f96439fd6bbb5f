package org.jointly.notification.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Nothing came of what somebody answered by mail, and they are to be told why. */
@Serdeable
record AnswerRefused(UUID mail) {
    static final Kind<AnswerRefused> KIND = Kind.of(Duty.INTAKE, "notification.answer-refused", AnswerRefused.class);
}
