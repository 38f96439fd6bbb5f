package org.jointly.programme;

import static org.jointly.api.programme.Capacity.LEAD;
import static org.jointly.api.programme.Capacity.OBSERVER;
import static org.jointly.api.programme.Capacity.PARTICIPATING;

import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;

/**
 * What the actor may do in a programme: the smaller of what their role and their organisation's capacity allow.
 *
 * @param archived whether the programme was put away: it is read as before, and nobody writes in it
 */
public record Standing(Actor actor, Set<Capacity> capacities, boolean archived) {
    /** What a standing lets somebody do in a feature, as codes such as {@code document.write}; explains access by its policy. */
    public interface Rights {
        Set<String> of(Standing standing);
    }

    public boolean leads() {
        return capacities.contains(LEAD);
    }

    /** The organisation is among those that write the programme. */
    public boolean drafts() {
        return leads() || capacities.contains(PARTICIPATING);
    }

    public boolean edits() {
        return drafts() && actor.has(Role.EDITOR) && !archived;
    }

    public boolean comments() {
        return !archived && actor.has(Role.COMMENTER) && capacities.stream().anyMatch(capacity -> capacity != OBSERVER);
    }

    /** Decides for a lead who takes part. */
    public boolean convenes() {
        return !archived && putsAway();
    }

    /** Decides for a lead whether the programme is archived, and whether it comes back. */
    public boolean putsAway() {
        return leads() && (actor.has(Role.EDITOR) || actor.has(Role.PRINCIPAL));
    }

    /** @param key why it is not allowed in a programme that goes on */
    public NotAllowed refused(String key) {
        return new NotAllowed(archived ? "programme.archived" : key);
    }
}
