package org.jointly.programme.reach;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.AccessSubject;
import org.jointly.access.OwnPeople;
import org.jointly.api.Page;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.api.access.reach.PersonReach;
import org.jointly.api.programme.reach.ProgrammePeople;
import org.jointly.platform.Cursor;
import org.jointly.platform.PastMoment;
import org.jspecify.annotations.Nullable;

/** Who of the acting organisation's people has access to a programme at an instant. */
@Singleton
class PeopleOfProgramme {
    private static final int PAGE = 50;

    private final OwnPeople own;
    private final ProgrammeAccess rights;
    private final TakenPart takenPart;
    private final Clock clock;

    PeopleOfProgramme(OwnPeople own, ProgrammeAccess rights, TakenPart takenPart, Clock clock) {
        this.own = own;
        this.rights = rights;
        this.takenPart = takenPart;
        this.clock = clock;
    }

    ProgrammePeople of(UUID programme, @Nullable String at, @Nullable String after) {
        var organisation = Access.administrator().organisation();
        var moment = PastMoment.of(at, clock.instant());
        var instant = moment == null ? clock.instant() : moment;
        var taken = takenPart.of(organisation, programme, instant);
        var since = own.knownSince().orElse(null);
        return new ProgrammePeople(
                programme,
                taken.title(),
                instant,
                taken.rows().stream().map(TakenPartRow::ground).toList(),
                since,
                moment == null || (since != null && !moment.isBefore(since)),
                page(moment, taken.rows(), after));
    }

    private Page<PersonReach> page(@Nullable Instant at, List<TakenPartRow> taken, @Nullable String after) {
        var cursor = Cursor.parse(after);
        var from = cursor == null ? "" : cursor.text(0);
        var found = taken.isEmpty()
                ? List.<PersonReach>of()
                : own.at(at).stream()
                        .filter(person -> key(person).compareTo(from) > 0)
                        .map(person -> reach(person, taken))
                        .filter(person -> !person.may().isEmpty())
                        .limit(PAGE + 1L)
                        .toList();
        return Cursor.page(found, PAGE, last -> Cursor.after(key(last.person())), person -> person);
    }

    private PersonReach reach(PersonAt person, List<TakenPartRow> taken) {
        var subject = AccessSubject.of(person);
        return new PersonReach(
                person,
                List.copyOf(rights.may(
                        subject.actor(), ProgrammeAccess.capacities(taken), ProgrammeAccess.isArchived(taken))),
                rights.grounds(subject, taken).stream().map(person::explained).toList());
    }

    private static String key(PersonAt person) {
        return person.name().toLowerCase(Locale.ROOT) + "\u0001" + person.id();
    }
}
