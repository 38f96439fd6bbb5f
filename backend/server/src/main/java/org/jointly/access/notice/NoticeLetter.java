package org.jointly.access.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** A notice for one administrator. */
@Serdeable
record NoticeLetter(UUID person, AdministratorNotice notice) {
    static final Kind<NoticeLetter> KIND = Kind.of(Duty.ACCESS, "access.notice-letter", NoticeLetter.class);
}
