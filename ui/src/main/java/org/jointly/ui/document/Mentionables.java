package org.jointly.ui.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.programme.Programme;
import org.jointly.ui.document.EditorSettings.Mentionable;
import org.jointly.ui.session.BackendAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom one may mention in a text: the programme's organisations and, for its writers, the people of their own. */
@Singleton
class Mentionables {
    private static final Logger log = LoggerFactory.getLogger(Mentionables.class);
    private static final int PEOPLE = 200;

    private final AccessApi access;

    Mentionables(AccessApi access) {
        this.access = access;
    }

    List<Mentionable> in(Programme programme, Document document) {
        var all = new ArrayList<Mentionable>();
        if (document.allows(DocumentAbility.WRITE)) {
            all.addAll(people());
        }
        programme.partners().stream()
                .map(partner -> partner.organisation())
                .map(organisation -> new Mentionable(organisation.id(), organisation.name(), "organisation"))
                .forEach(all::add);
        return all;
    }

    // a text must open while the directory of people is away
    private List<Mentionable> people() {
        var people = new ArrayList<Person>();
        try {
            @Nullable String after = null;
            do {
                var page = access.people(null, after);
                people.addAll(page.items());
                after = page.next();
            } while (after != null && people.size() < PEOPLE);
        } catch (BackendAway away) {
            log.warn("Nobody can be mentioned by name now: {}", away.getMessage());
        }
        return people.stream()
                .filter(Person::enabled)
                .map(person -> new Mentionable(person.id(), person.name(), "person"))
                .toList();
    }
}
