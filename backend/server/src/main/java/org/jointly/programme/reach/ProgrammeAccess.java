package org.jointly.programme.reach;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.AccessSubject;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Actor;
import org.jointly.programme.Standing;

/** What somebody may do in a programme in which their organisation takes part, by the policies of all features, and why. */
@Singleton
class ProgrammeAccess {
    private final List<Standing.Rights> rights;

    ProgrammeAccess(List<Standing.Rights> rights) {
        this.rights = rights;
    }

    /** PostgreSQL shows nothing to who may not read; to who may, features say what else. */
    Set<String> may(Actor actor, Set<Capacity> capacities, boolean archived) {
        if (!actor.reads() || capacities.isEmpty()) {
            return Set.of();
        }
        var standing = new Standing(actor, capacities, archived);
        return rights.stream()
                .flatMap(right -> right.of(standing).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those capacities and roles without which it would be less. */
    List<AccessGround> grounds(AccessSubject subject, List<TakenPartRow> taken) {
        var capacities = capacities(taken);
        var archived = isArchived(taken);
        var all = may(subject.actor(), capacities, archived);
        var grounds = new ArrayList<AccessGround>();
        taken.stream()
                .filter(row -> all.isEmpty() || matters(subject.actor(), row, taken, all))
                .map(TakenPartRow::ground)
                .forEach(grounds::add);
        grounds.addAll(subject.rolesThatMatter(actor -> may(actor, capacities, archived)));
        if (archived && !may(subject.actor(), capacities, false).equals(all)) {
            grounds.add(new AccessGround("archival", "archived", null, null));
        }
        return grounds;
    }

    private boolean matters(Actor actor, TakenPartRow one, List<TakenPartRow> taken, Set<String> all) {
        var rest = EnumSet.copyOf(capacities(taken));
        rest.remove(one.capacity());
        return !may(actor, rest, isArchived(taken)).equals(all);
    }

    static boolean isArchived(List<TakenPartRow> taken) {
        return taken.stream().anyMatch(TakenPartRow::archived);
    }

    static Set<Capacity> capacities(List<TakenPartRow> taken) {
        return taken.stream().map(TakenPartRow::capacity).collect(Collectors.toSet());
    }

    static Set<Capacity> capacities(String names) {
        return Stream.of(names.split(",", -1))
                .map(name -> Capacity.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
