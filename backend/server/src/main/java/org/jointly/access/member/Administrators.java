package org.jointly.access.member;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who administers an organisation now, and who of them for good. Sees that somebody remains: after an act, one for good; in
 * an organisation that has none, one at all.
 */
record Administrators(Set<UUID> now, Set<UUID> forGood) {
    /**
     * @param inKeycloak who is in the group of administrators and may sign in
     * @param newest of each person the newest grant of the role
     * @param unsettled of whom Keycloak is still to be told something
     * @param barred who was suspended or left
     */
    static Administrators of(
            Set<UUID> inKeycloak, List<RoleGrantRow> newest, Set<UUID> unsettled, Set<UUID> barred, Instant at) {
        Map<UUID, RoleGrantRow> grants =
                newest.stream().collect(Collectors.toMap(RoleGrantRow::person, Function.identity(), (one, _) -> one));
        var all = new HashSet<>(inKeycloak);
        newest.stream().map(RoleGrantRow::person).filter(unsettled::contains).forEach(all::add);
        all.removeIf(person -> barred.contains(person) || isOver(grants.get(person), at));
        var forGood = new HashSet<>(all);
        forGood.removeIf(person -> isDated(grants.get(person)));
        return new Administrators(Set.copyOf(all), Set.copyOf(forGood));
    }

    /** Whether nobody would remain if this person were none, or none for good, any more. */
    boolean isLast(UUID person) {
        var others = new HashSet<>(forGood.isEmpty() ? now : forGood);
        return others.remove(person) && others.isEmpty();
    }

    private static boolean isOver(@Nullable RoleGrantRow grant, Instant at) {
        return grant != null && grant.isOver(at);
    }

    private static boolean isDated(@Nullable RoleGrantRow grant) {
        return grant != null && grant.ends() != null;
    }
}
