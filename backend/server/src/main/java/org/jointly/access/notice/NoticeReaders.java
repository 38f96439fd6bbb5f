package org.jointly.access.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.access.member.People;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.platform.Duty;

/** Who is told by mail what administrators should look at: those who administer the organisation now and may sign in. */
@Singleton
class NoticeReaders {
    private final People people;

    NoticeReaders(People people) {
        this.people = people;
    }

    List<UUID> of(UUID organisation) {
        return people.all(organisation).stream()
                .filter(NoticeReaders::isOne)
                .map(Person::id)
                .toList();
    }

    boolean isOne(UUID organisation, UUID person) {
        return Duty.ACCESS
                .find(() -> people.one(organisation, person))
                .filter(NoticeReaders::isOne)
                .isPresent();
    }

    private static boolean isOne(Person person) {
        return person.enabled() && !person.suspended() && person.roles().contains(Role.ADMIN);
    }
}
