package org.jointly.access;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jointly.access.member.People;
import org.jointly.access.member.PersonPolicy;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.access.Visit;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Invalid;

/** The public face of the feature. */
@Singleton
@Transactional
public class Access {
    private final PersonRows rows;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    Access(PersonRows rows, Organisations organisations, People people, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    public Me me() {
        var caller = Caller.current();
        return new Me(
                caller.person(),
                caller.name(),
                caller.platformAdmin(),
                caller.affiliations().entrySet().stream()
                        .flatMap(entry -> organisations
                                .find(entry.getKey())
                                .map(organisation -> new Affiliation(organisation, entry.getValue()))
                                .stream())
                        .sorted(Comparator.comparing(
                                affiliation -> affiliation.organisation().name()))
                        .toList(),
                rows.preferences(caller.person()).orElse(Preferences.NONE),
                rows.suspendedOrganisations(caller.person()).stream()
                        .flatMap(id -> organisations.find(id).stream())
                        .toList());
    }

    public Preferences prefer(Preferences preferences) {
        if (preferences.timeZone() != null && !ZoneId.getAvailableZoneIds().contains(preferences.timeZone())) {
            throw new Invalid("/timeZone", "access.time-zone");
        }
        rows.prefer(
                Caller.current().person(), preferences.language(), preferences.appearance(), preferences.timeZone());
        return preferences;
    }

    public Visit visit() {
        var actor = Actor.current();
        var previous = rows.seenAt(actor.person(), actor.organisation());
        rows.see(actor.person(), actor.organisation(), clock.instant());
        return new Visit(previous.orElse(null));
    }

    /** The actor, who administers the acting organisation; anybody else is refused. */
    public static Actor administrator() {
        return PersonPolicy.administrator();
    }

    /** Who holds a role in an organisation, by name; for features that name people to something. */
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public List<Person> holders(UUID organisation, Role role) {
        return people.all(organisation).stream()
                .filter(person -> person.enabled() && !person.suspended())
                .filter(person -> person.roles().contains(role))
                .toList();
    }
}
