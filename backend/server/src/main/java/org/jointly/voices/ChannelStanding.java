package org.jointly.voices;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.platform.Actor;

/**
 * What the actor may do in a channel.
 *
 * @param standings how they belong to the circle: a receiver's state, {@code board}
 * @param duties what they are appointed to now
 * @param custodians of their organisation's key log; none before it is founded
 */
public record ChannelStanding(
        Actor actor, ChannelRow channel, Set<String> standings, Set<ChannelDuty> duties, Set<UUID> custodians) {
    /** Of what somebody is named to, what counts: nothing without the role, as PostgreSQL has it in {@code voices.duty}. */
    public static Set<ChannelDuty> duties(Actor actor, Set<ChannelDuty> named) {
        return actor.has(Role.SAFEGUARDING) ? named : Set.of();
    }

    public boolean inCircle() {
        return !standings.isEmpty() || (hosts() && (actor.has(Role.SAFEGUARDING) || actor.has(Role.ADMIN)));
    }

    public boolean hosts() {
        return channel.host().equals(actor.organisation());
    }

    boolean convenes() {
        return hosts() && actor.has(Role.SAFEGUARDING);
    }

    boolean appoints() {
        return (standings.contains("accepted") || standings.contains("left"))
                && (custodians.isEmpty() ? actor.has(Role.ADMIN) : custodians.contains(actor.person()));
    }

    public boolean allows(ChannelAbility ability) {
        return abilities().contains(ability);
    }

    Set<ChannelAbility> abilities() {
        var abilities = EnumSet.noneOf(ChannelAbility.class);
        if (convenes()) {
            abilities.add(ChannelAbility.EDIT);
            abilities.add(channel.state() == ChannelState.OPEN ? ChannelAbility.CLOSE : ChannelAbility.OPEN);
            abilities.add(ChannelAbility.INVITE);
            abilities.add(ChannelAbility.APPOINT_BOARD);
            abilities.add(ChannelAbility.PROPOSE_FORM);
        }
        if (actor.has(Role.SAFEGUARDING) && standings.contains("invited")) {
            abilities.add(ChannelAbility.ANSWER);
        }
        if (actor.has(Role.SAFEGUARDING) && standings.contains("accepted") && !hosts()) {
            abilities.add(ChannelAbility.LEAVE);
        }
        if (appoints()) {
            abilities.add(ChannelAbility.APPOINT);
        }
        if (duties.contains(ChannelDuty.BOARD)) {
            abilities.add(ChannelAbility.DECIDE_FORM);
        }
        if (duties.contains(ChannelDuty.READER)) {
            abilities.add(ChannelAbility.READ);
        }
        if (duties.contains(ChannelDuty.ON_CALL)) {
            abilities.add(ChannelAbility.DECIDE_ESCALATION);
        }
        return abilities;
    }
}
