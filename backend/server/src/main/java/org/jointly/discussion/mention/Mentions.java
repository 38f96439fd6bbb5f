package org.jointly.discussion.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.access.Colleague;
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
    private static final int MOST_MARKS = 100;

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
                .sorted(Comparator.comparing(shown -> shown.name().toLowerCase(Locale.ROOT)))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Everybody whom a comment mentions; an {@code @} within a word, as in a mail address, mentions nobody. */
    public Set<Whom.OnePerson> in(String text, Place place) {
        var said = text.toLowerCase(Locale.ROOT);
        var marks = marks(said);
        return marks.isEmpty() ? Set.of() : Named.of(candidates(place)).in(said, marks);
    }

    /** Where a name may stand. */
    private static List<Integer> marks(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '@' && (at == 0 || !isWithinWord(text.charAt(at - 1))))
                .limit(MOST_MARKS)
                .mapToObj(at -> at + 1)
                .toList();
    }

    private static boolean isWithinWord(char before) {
        return Character.isLetterOrDigit(before) || "._%+-@/".indexOf(before) >= 0;
    }

    /** Refuses what would tell a crowd, and says how many it would be. */
    public void check(String text, Place place) {
        var told = in(text, place).size();
        if (told > MOST) {
            throw new Invalid("/text", "discussion.mentions-too-many", told, MOST);
        }
    }

    private List<Candidate> candidates(Place place) {
        var participants = programmes.participants(place.programme());
        var drafts = drafts(participants.getOrDefault(place.speaker(), Set.of()));
        var hearing = participants.entrySet().stream()
                .filter(entry -> hears(place, entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var people = colleagues.of(hearing);
        var found = new ArrayList<Candidate>();
        for (var organisation : hearing) {
            var byName = organisation.equals(place.speaker())
                    || (drafts && drafts(participants.getOrDefault(organisation, Set.of())));
            organisations
                    .find(organisation)
                    .ifPresent(known -> add(known, people.getOrDefault(organisation, List.of()), byName, found));
        }
        return found;
    }

    private static void add(
            Organisation organisation, List<Colleague> colleagues, boolean byName, List<Candidate> found) {
        var people = colleagues.stream()
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
