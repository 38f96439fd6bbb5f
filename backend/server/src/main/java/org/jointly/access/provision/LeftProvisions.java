package org.jointly.access.provision;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;

/**
 * Keeps what the directory said in step with what is done by hand, in the same transaction: who leaves is forgotten, a role
 * that is taken leaves its group, and one that is given leaves no higher group behind it.
 */
@Singleton
class LeftProvisions {
    private static final Set<String> LEAVING = Set.of("person.removed", "person.left", "person.gone");
    private static final Set<String> ROLES = Set.of("role.given", "role.taken");

    private final Provisions provisions;

    LeftProvisions(Provisions provisions) {
        this.provisions = provisions;
    }

    @EventListener
    void note(Recorded event) {
        if (LEAVING.contains(event.action()) || ROLES.contains(event.action())) {
            follow(event);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Recorded event) {
        var organisation = Actor.current().organisation();
        if (LEAVING.contains(event.action())) {
            provisions.forget(organisation, event.subject(), true);
            return;
        }
        var role = Role.valueOf(String.valueOf(event.details().get("role")).toUpperCase(Locale.ROOT));
        provisions.take(organisation, event.subject(), left(event.action(), role));
    }

    private static List<Role> left(String action, Role role) {
        var place = Provisions.WORK.indexOf(role);
        if (place < 0) {
            return List.of();
        }
        return action.equals("role.taken") ? List.of(role) : Provisions.WORK.subList(place + 1, Provisions.WORK.size());
    }
}
