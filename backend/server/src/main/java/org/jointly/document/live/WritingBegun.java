package org.jointly.document.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Somebody began to write in a document: a message of the transaction that took the first words of a sitting. */
@Serdeable
record WritingBegun(
        UUID document, UUID programme, @JsonUnwrapped By by, Set<Role> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty set out, as of the platform itself
    WritingBegun {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static final Kind<WritingBegun> KIND = Kind.of(Duty.DOCUMENTS, "document.writing-begun", WritingBegun.class);

    static WritingBegun by(Pending pending) {
        var author = pending.author();
        return new WritingBegun(pending.document(), pending.room().programme(), author.by(), author.roles());
    }

    Actor author() {
        return new Actor(by.person(), by.personName(), by.organisation(), by.organisationName(), roles);
    }
}
