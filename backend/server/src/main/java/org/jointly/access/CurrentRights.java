package org.jointly.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.caller.Actors;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.access.rights.AfterLeaving;
import org.jointly.access.rights.Claimed;
import org.jointly.access.rights.DelegatedRights;
import org.jointly.access.rights.HeldBack;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;

/**
 * What somebody may do for an organisation at this moment, where they show no token: Keycloak and our own rows are asked, as for a
 * request of theirs.
 */
@Singleton
public class CurrentRights {
    private final Keycloak keycloak;
    private final HeldBack heldBack;
    private final DelegatedRights delegated;
    private final Actors actors;
    private final AfterLeaving afterLeaving;
    private final Reading reading;

    CurrentRights(
            Keycloak keycloak,
            HeldBack heldBack,
            DelegatedRights delegated,
            Actors actors,
            AfterLeaving afterLeaving,
            Reading reading) {
        this.keycloak = keycloak;
        this.heldBack = heldBack;
        this.delegated = delegated;
        this.actors = actors;
        this.afterLeaving = afterLeaving;
        this.reading = reading;
    }

    /**
     * Outside of any transaction. Empty for who may not act for it now, and where that was interrupted since then: what somebody was
     * given before they were suspended, or left, is good no more.
     */
    public Optional<Actor> of(UUID person, UUID organisation, Instant since) {
        if (!keycloak.isEnabled(organisation)
                || Duty.ACCESS.find(() -> reading.isInterrupted(organisation, person, since))) {
            return Optional.empty();
        }
        return keycloak.member(organisation, person)
                .filter(Member::enabled)
                .map(member -> claimed(organisation, member))
                .map(claimed -> delegated.addedTo(heldBack.outOf(claimed)).caller())
                .flatMap(caller -> actors.acting(caller, organisation));
    }

    private static Claimed claimed(UUID organisation, Member member) {
        var roles = new Claimed.Roles(member.roles(), HeldBack.withContained(member.roles()));
        return new Claimed(member.id(), member.name(), false, Map.of(organisation, roles), null);
    }

    /** Refuses what somebody would write for an organisation that has left. */
    public void mayWrite(Actor actor) {
        actor.perform(() -> afterLeaving.mayAct(actor, HttpMethod.POST, ""));
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final ColleagueRows rows;

        Reading(ColleagueRows rows) {
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        boolean isInterrupted(UUID organisation, UUID person, Instant since) {
            return rows.isInterrupted(organisation, person, since);
        }
    }
}
