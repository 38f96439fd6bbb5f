package org.jointly.discussion.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.Colleagues;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.organisation.Organisations;
import org.jointly.platform.notice.Whom;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.Hearing;
import org.jointly.programme.Programmes;

/**
 * Finds whom a comment mentions: behind an {@code @} the name of somebody, or the short or whole name of an organisation, of those
 * who may read it there. Organisations that draft mention each other's people; others their own, and organisations.
 */
@Singleton
public class Mentions {
    /** Whoever wants to tell more people than that should raise a topic that they follow. */
    private static final int MOST = 200;

    private static final int MOST_SHOWN = 2000;

    private final Programmes programmes;
    private final Organisations organisations;
    private final Colleagues colleagues;

    Mentions(Programmes programmes, Organisations organisations, Colleagues colleagues) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    /**
     * Where a comment stands.
     *
     * @param speaker the organisation for which it is said
     */
    public record Place(UUID programme, Audience audience, UUID speaker) {}

    public List<Mentionable> at(Place place) {
        return candidates(place).stream()
                .map(Candidate::shown)
                .sorted(Comparator.comparing(shown -> folded(shown.name())))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Everybody whom a comment mentions. */
    public Set<Whom.OnePerson> in(String text, Place place) {
        var told = new LinkedHashSet<Whom.OnePerson>();
        if (text.indexOf('@') >= 0) {
            var candidates = candidates(place);
            for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
                told.addAll(named(folded(text.substring(at + 1)), candidates));
            }
        }
        return told;
    }

    /** Refuses what would tell a crowd, and says how many it would be. */
    public void check(String text, Place place) {
        var told = in(text, place).size();
        if (told > MOST) {
            throw new Invalid("/text", "discussion.mentions-too-many", told, MOST);
        }
    }

    /** By the longest name that stands there. */
    private static Collection<Whom.OnePerson> named(String rest, List<Candidate> candidates) {
        var told = new LinkedHashSet<Whom.OnePerson>();
        var longest = 0;
        for (var candidate : candidates) {
            for (var name : candidate.names()) {
                if (name.length() >= longest && stands(folded(name), rest)) {
                    if (name.length() > longest) {
                        told.clear();
                    }
                    longest = name.length();
                    told.addAll(candidate.told());
                }
            }
        }
        return told;
    }

    private static boolean stands(String name, String rest) {
        return rest.startsWith(name)
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.codePointAt(name.length())));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private List<Candidate> candidates(Place place) {
        var participants = programmes.participants(place.programme());
        var drafts = drafts(participants.getOrDefault(place.speaker(), Set.of()));
        var found = new ArrayList<Candidate>();
        participants.forEach((organisation, capacities) -> {
            if (hears(place, organisation, capacities)) {
                organisations
                        .find(organisation)
                        .ifPresent(known -> add(known, drafts || organisation.equals(place.speaker()), found));
            }
        });
        return found;
    }

    private void add(Organisation organisation, boolean byName, List<Candidate> found) {
        var people = colleagues.of(organisation.id()).stream()
                .filter(colleague -> colleague.roles().contains(Role.VIEWER)
                        || colleague.roles().contains(Role.PRINCIPAL))
                .toList();
        if (byName) {
            people.forEach(colleague -> found.add(new Candidate(
                    colleague.person(),
                    MentionableKind.PERSON,
                    List.of(colleague.name()),
                    organisation.name(),
                    List.of(new Whom.OnePerson(colleague.person(), organisation.id())))));
        }
        found.add(new Candidate(
                organisation.id(),
                MentionableKind.ORGANISATION,
                List.of(organisation.alias().toUpperCase(Locale.ROOT), organisation.name()),
                organisation.name(),
                people.stream()
                        .map(colleague -> new Whom.OnePerson(colleague.person(), organisation.id()))
                        .toList()));
    }

    private static boolean hears(Place place, UUID organisation, Set<Capacity> capacities) {
        return place.audience() == Audience.ORGANISATION
                ? organisation.equals(place.speaker())
                : Hearing.of(capacities).contains(place.audience());
    }

    private static boolean drafts(Set<Capacity> capacities) {
        return capacities.contains(Capacity.LEAD) || capacities.contains(Capacity.PARTICIPATING);
    }
}
