package org.jointly.consultation.matrix;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.Colleague;
import org.jointly.access.Colleagues;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.Decider;
import org.jointly.api.programme.Capacity;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.programme.Programmes;

/** Who may decide comments of a programme: the editors of the organisations that draft it. */
@Singleton
class Deciders {
    private static final int MOST = 2_000;

    private final Programmes programmes;
    private final Organisations organisations;
    private final Colleagues colleagues;

    Deciders(Programmes programmes, Organisations organisations, Colleagues colleagues) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    List<Decider> of(UUID programme) {
        var drafting = drafting(programme);
        return colleagues.of(drafting).entrySet().stream()
                .flatMap(entry -> organisations
                        .find(entry.getKey())
                        .map(known -> editors(entry.getValue())
                                .map(each -> new Decider(each.person(), each.name(), known.id(), known.name())))
                        .orElse(Stream.empty()))
                .sorted(Comparator.comparing((Decider each) -> each.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Decider::organisationName))
                .limit(MOST)
                .toList();
    }

    /** Empty where they may not decide, or not for that organisation. */
    Optional<By> one(UUID programme, UUID person, UUID organisation) {
        if (!drafting(programme).contains(organisation)) {
            return Optional.empty();
        }
        return editors(colleagues.one(organisation, person).stream().toList())
                .findFirst()
                .map(each -> new By(person, each.name(), organisation, name(organisation)));
    }

    /** The acting organisation's as it acts. */
    private String name(UUID organisation) {
        var actor = Actor.current();
        return organisation.equals(actor.organisation())
                ? actor.organisationName()
                : organisations.organisation(organisation).name();
    }

    private static Stream<Colleague> editors(List<Colleague> people) {
        return people.stream().filter(each -> each.roles().contains(Role.EDITOR));
    }

    private Set<UUID> drafting(UUID programme) {
        return programmes.participants(programme).entrySet().stream()
                .filter(entry -> drafts(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean drafts(Set<Capacity> capacities) {
        return capacities.contains(Capacity.LEAD) || capacities.contains(Capacity.PARTICIPATING);
    }
}
