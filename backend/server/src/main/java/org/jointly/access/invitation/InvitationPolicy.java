package org.jointly.access.invitation;

import static org.jointly.api.access.Role.ADMIN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Who invites people, and who accepts. */
final class InvitationPolicy {
    private static final Set<Role> BASE = EnumSet.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);

    private InvitationPolicy() {}

    static Actor administrator() {
        var actor = Actor.current();
        if (!actor.has(ADMIN)) {
            throw new NotAllowed("personInvitation.admins-only");
        }
        return actor;
    }

    static void mayBeOffered(Set<Role> roles, @Nullable Instant until, Instant now) {
        if (roles.isEmpty()) {
            throw new Invalid("/roles", "personInvitation.no-role");
        }
        if (roles.stream().filter(BASE::contains).count() > 1) {
            throw new Invalid("/roles", "personInvitation.one-role");
        }
        if (until != null && !until.isAfter(now)) {
            throw new Invalid("/until", "day.past");
        }
    }

    static void mayChange(PersonInvitationRow invitation, Instant now) {
        if (!invitation.isPending(now)) {
            throw new NotAllowed("personInvitation.not-open", invitation.state(now));
        }
    }

    static void mayAccept(PersonInvitationRow invitation, UUID person, Instant now) {
        switch (invitation.state(now)) {
            case PENDING -> {}
            case ACCEPTED -> {
                if (!person.equals(invitation.acceptedBy())) {
                    throw new NotAllowed("personInvitation.used");
                }
            }
            case WITHDRAWN -> throw new NotAllowed("personInvitation.withdrawn");
            case EXPIRED -> throw new NotAllowed("personInvitation.expired");
        }
    }

    /** Who runs the platform names the first administrator, and gives themselves no role by that. */
    static void isForAnother(PersonInvitationRow invitation, UUID person) {
        if (invitation.invitedBy().equals(person)) {
            throw new NotAllowed("personInvitation.own");
        }
    }

    static void mayWorkFor(boolean suspended) {
        if (suspended) {
            throw new NotAllowed("personInvitation.suspended");
        }
    }

    static void isInvited(PersonInvitationRow invitation, @Nullable String provenMail) {
        if (!invitation.mail().equals(provenMail)) {
            throw new NotAllowed("personInvitation.other-address");
        }
    }
}
