package org.jointly.access.machine;

import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.machine.MachineScope;

/**
 * A service account whose token came and is good.
 *
 * @param name as the author of what it does
 * @param maker whose rights bound its own
 * @param giver who gave the token that came, by making or rotating: their rights bound it too
 * @param scopes what it was allowed when it was made
 */
public record KnownMachine(UUID id, String name, UUID organisation, UUID maker, UUID giver, Set<MachineScope> scopes) {
    static KnownMachine of(UsedMachine row) {
        return new KnownMachine(
                row.id(),
                row.displayName(),
                row.organisation(),
                row.madeBy(),
                row.givenBy(),
                MachineRow.scopesOf(row.scopes()));
    }
}
