package org.jointly.access.rights;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;

/**
 * Leaves out of what Keycloak says of a person what was ended, suspended or has run out here: an administrator's act holds
 * from its commit, and a dated role ends at its instant, whether or not Keycloak was told yet.
 */
@Singleton
public class HeldBack {
    private static final Map<Role, Set<Role>> CONTAINED = Map.of(
            Role.EDITOR, EnumSet.of(Role.COMMENTER, Role.VIEWER),
            Role.COMMENTER, EnumSet.of(Role.VIEWER));

    private final HeldBackReading reading;
    private final Clock clock;

    HeldBack(HeldBackReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** @param until when the next role ends, and this answer with it; absent where none has an end */
    public record Rest(Caller caller, Optional<Instant> until) {}

    public Rest outOf(Claimed claimed) {
        return rest(believed(claimed));
    }

    /** A session that a provider began ends with the provider: it is asked each time. */
    private Claimed believed(Claimed claimed) {
        var voucher = claimed.voucher();
        if (voucher == null) {
            return claimed;
        }
        Supplier<Optional<UUID>> read = () -> reading.providerOn(voucher.provider());
        return claimed.onlyFor(PropagatedContext.empty()
                .plus(claimed.with(Map.of()))
                .wrap(read)
                .get());
    }

    private Rest rest(Claimed claimed) {
        var now = clock.instant();
        var person = claimed.with(Map.of());
        Supplier<List<HeldBackRow>> read = () -> reading.of(person.person());
        var rows = PropagatedContext.empty().plus(person).wrap(read).get();
        var affiliations = new HashMap<UUID, Set<Role>>();
        claimed.affiliations().forEach((organisation, roles) -> {
            var there = rows.stream()
                    .filter(row -> row.organisation().equals(organisation))
                    .toList();
            if (there.stream().noneMatch(row -> row.role() == null)) {
                affiliations.put(organisation, rest(roles, there, now));
            }
        });
        return new Rest(
                claimed.with(Map.copyOf(affiliations)),
                rows.stream()
                        .map(HeldBackRow::ends)
                        .filter(Objects::nonNull)
                        .filter(end -> end.isAfter(now))
                        .min(Instant::compareTo));
    }

    /** With those that are contained in them: an editor is also commenter and viewer. */
    public static Set<Role> withContained(Set<Role> given) {
        var held = EnumSet.noneOf(Role.class);
        given.forEach(role -> {
            held.add(role);
            held.addAll(CONTAINED.getOrDefault(role, Set.of()));
        });
        return held;
    }

    private static Set<Role> rest(Claimed.Roles claimed, List<HeldBackRow> rows, Instant now) {
        var over = rows.stream()
                .filter(row -> row.ends() == null || !row.ends().isAfter(now))
                .map(HeldBackRow::role)
                .filter(Objects::nonNull)
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var rest = EnumSet.noneOf(Role.class);
        rest.addAll(withContained(
                claimed.given().stream().filter(role -> !over.contains(role)).collect(Collectors.toSet())));
        rest.retainAll(claimed.held());
        return rest;
    }
}
