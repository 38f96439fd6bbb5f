package org.jointly.access.machine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.access.rights.Claimed;
import org.jointly.access.rights.HeldBack;
import org.jointly.api.access.Role;
import org.jointly.api.access.machine.MachineScope;

/**
 * What is left of a service account's scopes: it may do what its maker and whoever gave the token hold the role for now, as
 * Keycloak and our own rows say of them. Nothing while one of them or the organisation is suspended.
 */
@Singleton
public class MachineRights {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    private final Keycloak keycloak;
    private final HeldBack heldBack;
    private final Clock clock;
    private final Cache<RightsHolder, Answer> recent = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(10_000)
            .build();

    MachineRights(Keycloak keycloak, HeldBack heldBack, Clock clock) {
        this.keycloak = keycloak;
        this.heldBack = heldBack;
        this.clock = clock;
    }

    private record RightsHolder(UUID organisation, UUID person) {}

    /** @param until a role of theirs ends then, and so does this answer */
    private record Answer(Set<Role> roles, Optional<Instant> until) {
        boolean isOver(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isPresent();
        }
    }

    /** @param now whether ten seconds ago are too old */
    public Set<MachineScope> left(KnownMachine machine, boolean now) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(rolesOf(new RightsHolder(machine.organisation(), machine.maker()), now));
        if (!machine.giver().equals(machine.maker())) {
            held.retainAll(rolesOf(new RightsHolder(machine.organisation(), machine.giver()), now));
        }
        var left = EnumSet.noneOf(MachineScope.class);
        machine.scopes().stream().filter(scope -> held.contains(scope.role())).forEach(left::add);
        return left;
    }

    /** Those of the scopes; an administrator's never, which the trail alone needs. */
    public static Set<Role> roles(Set<MachineScope> scopes) {
        var roles = EnumSet.noneOf(Role.class);
        scopes.stream()
                .map(MachineScope::role)
                .filter(role -> role != Role.ADMIN)
                .forEach(roles::add);
        return HeldBack.withContained(roles);
    }

    /**
     * The same, and an administrator's where people are provisioned, which goes by the acts of administrators. Such an account has
     * no other scope, so nothing else that an administrator may do is open to it.
     */
    static Set<Role> rolesToAct(Set<MachineScope> scopes) {
        return scopes.equals(EnumSet.of(MachineScope.PROVISION_PEOPLE)) ? EnumSet.of(Role.ADMIN) : roles(scopes);
    }

    private Set<Role> rolesOf(RightsHolder one, boolean now) {
        var answer = now ? null : recent.getIfPresent(one);
        if (answer == null || answer.isOver(clock.instant())) {
            answer = ask(one);
            recent.put(one, answer);
        }
        return answer.roles();
    }

    private Answer ask(RightsHolder one) {
        if (!keycloak.isEnabled(one.organisation())) {
            return new Answer(Set.of(), Optional.empty());
        }
        return keycloak.member(one.organisation(), one.person())
                .filter(Member::enabled)
                .map(member -> answer(one, member))
                .orElseGet(() -> new Answer(Set.of(), Optional.empty()));
    }

    private Answer answer(RightsHolder one, Member member) {
        var roles = new Claimed.Roles(member.roles(), HeldBack.withContained(member.roles()));
        var rest = heldBack.outOf(
                new Claimed(one.person(), member.name(), false, Map.of(one.organisation(), roles), null));
        return new Answer(rest.caller().affiliations().getOrDefault(one.organisation(), Set.of()), rest.until());
    }
}
