package org.jointly.access.listing;

import static org.jointly.api.access.Role.ADMIN;
import static org.jointly.api.access.Role.EDITOR;
import static org.jointly.api.access.Role.PRINCIPAL;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jointly.access.member.Comparisons;
import org.jointly.api.Page;
import org.jointly.api.access.Person;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The list of an organisation's people, which asks Keycloak nothing: it says what is written here, which every act and the
 * comparison keep true. For reading alone; whoever decides something asks {@code People}.
 */
@Singleton
public class ListedPeople {
    private final ListReading reading;
    private final Comparisons comparisons;

    ListedPeople(ListReading reading, Comparisons comparisons) {
        this.reading = reading;
        this.comparisons = comparisons;
    }

    /** By name, from a place in the list on. */
    public Page<Person> page(@Nullable String words, @Nullable String after) {
        var actor = Actor.current();
        if (!actor.has(ADMIN) && !actor.has(EDITOR) && !actor.has(PRINCIPAL)) {
            throw new NotAllowed("access.who-works");
        }
        var organisation = actor.organisation();
        var cursor = Cursor.parse(after);
        reading.comparedAt(organisation)
                .ifPresentOrElse(
                        last -> comparisons.makeSoon(organisation, last), () -> comparisons.make(organisation));
        return reading.page(organisation, words == null ? "" : words.strip().toLowerCase(Locale.ROOT), cursor);
    }
}
