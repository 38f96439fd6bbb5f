package org.jointly.access.reach;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.AccessPart;
import org.jointly.access.AccessSubject;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.PastMoment;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Explains somebody's access: who they are at an instant, and what features say of it. */
@Singleton
class Reach {
    private final PeopleAt people;
    private final List<AccessPart> parts;
    private final Clock clock;

    Reach(PeopleAt people, List<AccessPart> parts, Clock clock) {
        this.people = people;
        this.parts = parts;
        this.clock = clock;
    }

    PersonAccess of(UUID person, @Nullable String at) {
        var moment = moment(at);
        var found = found(person, moment);
        var since = people.knownSince(person).orElse(null);
        var now = clock.instant();
        return new PersonAccess(
                found,
                moment == null ? now : moment,
                since,
                moment == null || (since != null && !moment.isBefore(since)),
                parts.stream().map(AccessPart::name).toList());
    }

    Page<AccessItem> to(UUID person, String name, @Nullable String at, @Nullable String after) {
        var moment = moment(at);
        var found = found(person, moment);
        var part = parts.stream()
                .filter(offered -> offered.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("part"));
        var page = part.items(AccessSubject.of(found), moment == null ? clock.instant() : moment, after);
        return new Page<>(page.items().stream().map(item -> dated(item, found)).toList(), page.next());
    }

    private @Nullable Instant moment(@Nullable String at) {
        Access.administrator();
        return PastMoment.of(at, clock.instant());
    }

    private PersonAt found(UUID person, @Nullable Instant at) {
        return people.one(person, at).orElseThrow(() -> new NotFound("person"));
    }

    private static AccessItem dated(AccessItem item, PersonAt person) {
        return new AccessItem(
                item.id(),
                item.name(),
                item.may(),
                item.grounds().stream().map(person::explained).toList());
    }
}
