package org.jointly.document.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Somebody began to write in a document: a message of the transaction that took the first words of a sitting. */
@Serdeable
record WritingBegun(
        UUID document,
        UUID programme,
        UUID person,
        String personName,
        UUID organisation,
        String organisationName,
        Set<Role> roles) {
    static final Kind<WritingBegun> KIND = Kind.of(Duty.DOCUMENTS, "document.writing-begun", WritingBegun.class);

    static WritingBegun by(Pending pending) {
        var author = pending.author();
        return new WritingBegun(
                pending.document(),
                pending.room().programme(),
                author.person(),
                author.personName(),
                author.organisation(),
                author.organisationName(),
                author.roles());
    }

    Actor author() {
        return new Actor(person, personName, organisation, organisationName, roles);
    }
}
