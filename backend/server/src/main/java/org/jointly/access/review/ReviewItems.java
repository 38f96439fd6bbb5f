package org.jointly.access.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.AccessPart;
import org.jointly.access.AccessSubject;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.access.Person;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/** Shows people of a review with what they are now; what all of them have in common is looked up once. */
@Singleton
class ReviewItems {
    private final PeopleAt people;
    private final List<AccessPart> parts;

    ReviewItems(PeopleAt people, List<AccessPart> parts) {
        this.people = people;
        this.parts = parts;
    }

    /**
     * @param open whether the review is
     * @param there who works for the organisation, of these at least
     */
    Function<ItemRow, ReviewItem> shown(boolean open, Collection<Person> there) {
        var now = people.now(there).stream().collect(Collectors.toMap(PersonAt::id, Function.identity()));
        var seen = people.seen();
        var counters = parts.stream()
                .map(part -> part.counts(Actor.current().organisation()))
                .toList();
        return row -> shown(row, now.get(row.person()), seen, counters, open);
    }

    private static ReviewItem shown(
            ItemRow row,
            @Nullable PersonAt now,
            Map<UUID, Instant> seen,
            List<Function<AccessSubject, List<AccessCount>>> counters,
            boolean open) {
        var reach = now == null
                ? List.<AccessCount>of()
                : counters.stream()
                        .flatMap(counter -> counter.apply(AccessSubject.of(now)).stream())
                        .toList();
        return new ReviewItem(
                row.person(),
                row.name(),
                row.mail(),
                row.rolesThen(),
                now == null ? List.of() : now.roles(),
                now != null && now.suspended(),
                now == null,
                seen.get(row.person()),
                reach,
                row.decided(),
                row.rolesTaken(),
                row.note(),
                row.decidedByName(),
                row.decidedAt(),
                open
                        && row.decision() == null
                        && !row.person().equals(Actor.current().person()));
    }
}
