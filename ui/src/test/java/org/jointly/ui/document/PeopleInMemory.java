package org.jointly.ui.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Visit;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** A directory of two people, who stand on two pages; or none that answers. */
class PeopleInMemory implements AccessApi {
    boolean away;

    @Override
    public Me me() {
        return new Me(UUID.randomUUID(), "Amina", false, List.of(), Preferences.NONE, List.of());
    }

    @Override
    public Preferences prefer(Preferences preferences) {
        return preferences;
    }

    @Override
    public Visit visit() {
        return new Visit(null);
    }

    @Override
    public Page<Person> people(@Nullable String q, @Nullable String after) {
        if (away) {
            throw new BackendAway("nobody there");
        }
        return after == null
                ? new Page<>(List.of(person("Amina", true), person("Left", false)), "more")
                : new Page<>(List.of(person("Boris", true)), null);
    }

    private static Person person(String name, boolean enabled) {
        return new Person(Cast.id(name), name, null, enabled, false, Set.of(), Map.of());
    }
}
