package org.jointly.access.machine;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineAbility;
import org.jointly.api.access.machine.MachineKey;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MachineState;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code access.machine}. */
@Introspected
@MappedEntity(value = "machine", schema = "access")
record MachineRow(
        @Id UUID id,
        UUID organisation,
        String name,
        String purpose,
        String scopes,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant remindedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String endedByName) {
    static MachineRow made(MakeMachine request, Actor maker, Instant now) {
        return new MachineRow(
                UUID.randomUUID(),
                maker.organisation(),
                request.name().strip(),
                request.purpose().strip(),
                listed(request.scopes()),
                maker.person(),
                maker.personName(),
                now,
                request.expires(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String listed(Collection<MachineScope> scopes) {
        return scopes.stream().sorted().map(MachineScope::toString).collect(Collectors.joining(","));
    }

    Set<MachineScope> allowed() {
        return scopesOf(scopes);
    }

    static Set<MachineScope> scopesOf(String scopes) {
        return Arrays.stream(scopes.split(",", -1))
                .map(scope -> MachineScope.valueOf(scope.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MachineScope.class)));
    }

    MachineState state(Instant now) {
        if (endedAt != null) {
            return MachineState.REVOKED;
        }
        return expiresAt.isAfter(now) ? MachineState.ACTIVE : MachineState.EXPIRED;
    }

    Machine shown(List<MachineTokenRow> tokens, Instant now) {
        var state = state(now);
        var active = state == MachineState.ACTIVE;
        return new Machine(
                id,
                name,
                purpose,
                allowed(),
                state,
                madeByName,
                madeAt,
                expiresAt,
                lastUsedAt,
                lastUsedFrom,
                endedAt,
                endedByName,
                active
                        ? tokens.stream()
                                .filter(token -> token.isGood(now))
                                .map(token -> new MachineKey(token.ending(), token.madeAt(), token.endsAt()))
                                .toList()
                        : List.of(),
                active ? EnumSet.allOf(MachineAbility.class) : EnumSet.noneOf(MachineAbility.class));
    }
}
