package org.jointly.programme;

import static org.jointly.api.programme.InvitationAbility.ANSWER;
import static org.jointly.api.programme.InvitationAbility.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.platform.Actor;

/** Who may do what with a programme. Whether one may see it at all is PostgreSQL's to say. */
public final class ProgrammePolicy {
    private ProgrammePolicy() {}

    static boolean mayCreate(Actor actor) {
        return actor.has(Role.EDITOR);
    }

    /** Speaks for the organisation on where it takes part. */
    static boolean commits(Actor actor) {
        return actor.has(Role.PRINCIPAL) || actor.has(Role.ADMIN);
    }

    /** Who hears of invitations at all: somebody without a role in the organisation does not. */
    static boolean isInvited(Actor actor) {
        return actor.reads() || commits(actor);
    }

    public static Set<ProgrammeAbility> abilities(Standing standing) {
        var abilities = EnumSet.noneOf(ProgrammeAbility.class);
        if (standing.edits()) {
            abilities.add(ProgrammeAbility.UPDATE);
            abilities.add(ProgrammeAbility.IMPORT);
        }
        if (standing.edits() && standing.leads()) {
            abilities.add(ProgrammeAbility.CHANGE_STAGE);
        }
        if (standing.convenes()) {
            abilities.add(ProgrammeAbility.INVITE);
            abilities.add(ProgrammeAbility.END_PARTICIPATION);
        }
        if (standing.comments()) {
            abilities.add(ProgrammeAbility.DISCUSS);
        }
        if (standing.putsAway()) {
            abilities.add(standing.archived() ? ProgrammeAbility.BRING_BACK : ProgrammeAbility.ARCHIVE);
        }
        return abilities;
    }

    public static boolean mayEnd(Standing standing, UUID organisation) {
        return organisation.equals(standing.actor().organisation()) ? commits(standing.actor()) : standing.convenes();
    }

    static Set<InvitationAbility> abilities(Actor actor, InvitationRow invitation, boolean convenes) {
        var abilities = EnumSet.noneOf(InvitationAbility.class);
        if (invitation.open() && invitation.organisation().equals(actor.organisation()) && commits(actor)) {
            abilities.add(ANSWER);
        }
        if (invitation.open() && convenes) {
            abilities.add(WITHDRAW);
        }
        return abilities;
    }
}
