package org.jointly.ui.access;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.shell.FoundNames;
import org.jspecify.annotations.Nullable;

/** The people of the organisation one acts for, for those who may see their list. */
@Singleton
@Order(20)
class PeopleFound implements FoundNames {
    private static final int LONGEST = 100;

    private final AccessApi access;

    PeopleFound(AccessApi access) {
        this.access = access;
    }

    @Override
    public String key() {
        return "search.people";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USER;
    }

    @Override
    public List<FoundName> named(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        try {
            return access.people(typed, null).items().stream()
                    .map(person -> new FoundName(person.name(), roles(person), path(person)))
                    .toList();
        } catch (Refusal | BackendAway notForThem) {
            // what is found elsewhere stands also for who may not see the list, or while it cannot be read
            return List.of();
        }
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    private static @Nullable String path(Person person) {
        return Acting.now().has(Role.ADMIN) ? "organisation/people/" + person.id() : null;
    }
}
