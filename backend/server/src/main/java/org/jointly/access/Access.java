package org.jointly.access;

import static org.jointly.api.access.Role.ADMIN;
import static org.jointly.api.access.Role.EDITOR;
import static org.jointly.api.access.Role.PRINCIPAL;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.access.Visit;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Access {
    private static final int PAGE = 50;

    private final PersonRows rows;
    private final Organisations organisations;
    private final Keycloak keycloak;
    private final Clock clock;

    Access(PersonRows rows, Organisations organisations, Keycloak keycloak, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.keycloak = keycloak;
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
                rows.preferences(caller.person()).orElse(new Preferences(null, null)));
    }

    public Preferences prefer(Preferences preferences) {
        rows.prefer(Caller.current().person(), preferences.language(), preferences.appearance());
        return preferences;
    }

    public Visit visit() {
        var actor = Actor.current();
        var previous = rows.seenAt(actor.person(), actor.organisation());
        rows.see(actor.person(), actor.organisation(), clock.instant());
        return new Visit(previous.orElse(null));
    }

    /** Keycloak is the one that knows; nothing of it is kept here. */
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public Page<Person> people(@Nullable String words, @Nullable String after) {
        var actor = Actor.current();
        if (!actor.has(ADMIN) && !actor.has(EDITOR) && !actor.has(PRINCIPAL)) {
            throw new NotAllowed(
                    "Who works for your organisation is shown to its administrators, principals and editors.");
        }
        var cursor = Cursor.parse(after);
        var from = cursor == null ? "" : cursor.text(0);
        var sought = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        var found = keycloak.people(actor.organisation()).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(sought))
                .filter(person -> key(person).compareTo(from) > 0)
                .sorted(Comparator.comparing(Access::key))
                .limit(PAGE + 1L)
                .toList();
        return Cursor.page(found, PAGE, last -> Cursor.after(key(last)), Function.identity());
    }

    /** Who holds a role in an organisation, by name; for features that name people to something. */
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public List<Person> holders(UUID organisation, Role role) {
        return keycloak.people(organisation).stream()
                .filter(person -> person.enabled() && person.roles().contains(role))
                .sorted(Comparator.comparing(Access::key))
                .toList();
    }

    private static String key(Person person) {
        return person.name().toLowerCase(Locale.ROOT) + "\u0001" + person.id();
    }
}
