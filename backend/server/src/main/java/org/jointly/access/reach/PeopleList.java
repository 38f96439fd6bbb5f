package org.jointly.access.reach;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.member.People;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.access.Person;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.platform.Csv;
import org.jointly.platform.CsvFile;
import org.jspecify.annotations.Nullable;

/** The organisation's people as a table, one line for each role, which leaves only once the trail says so. */
@Singleton
class PeopleList {
    private final People people;
    private final PeopleAt peopleAt;
    private final ListActs acts;

    PeopleList(People people, PeopleAt peopleAt, ListActs acts) {
        this.people = people;
        this.peopleAt = peopleAt;
        this.acts = acts;
    }

    CsvFile made() {
        var actor = Access.administrator();
        var all = people.all(actor.organisation());
        var roles = peopleAt.now(all);
        var seen = peopleAt.seen();
        var lines = new ArrayList<String>();
        lines.add(Csv.line(
                "name", "mail", "person", "state", "role", "source", "given by", "since", "until", "last seen"));
        for (var index = 0; index < all.size(); index++) {
            lines.addAll(lines(all.get(index), roles.get(index), seen));
        }
        acts.exported(actor.organisation(), all.size());
        return new CsvFile("%s, people.csv".formatted(actor.organisationName()), String.join("", lines));
    }

    private static List<String> lines(Person person, PersonAt held, Map<UUID, Instant> seen) {
        return held.roles().isEmpty()
                ? List.of(line(person, null, seen.get(person.id())))
                : held.roles().stream()
                        .map(role -> line(person, role, seen.get(person.id())))
                        .toList();
    }

    private static String line(Person person, @Nullable HeldRole role, @Nullable Instant seen) {
        return Csv.line(
                person.name(),
                Objects.requireNonNullElse(person.mail(), ""),
                person.id().toString(),
                state(person),
                role == null ? "" : role.role().toString(),
                role == null ? "" : origin(role),
                role == null ? "" : Objects.requireNonNullElse(role.givenBy(), ""),
                role == null ? "" : said(role.since()),
                role == null ? "" : said(role.until()),
                said(seen));
    }

    private static String origin(HeldRole role) {
        return switch (role.origin()) {
            case PROVIDER -> "provider";
            case DELEGATION -> "delegation";
            case GRANT -> role.givenBy() == null ? "directory" : "administrator";
        };
    }

    private static String state(Person person) {
        return !person.enabled() ? "account closed" : person.suspended() ? "suspended" : "active";
    }

    private static String said(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
