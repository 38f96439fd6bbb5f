package org.jointly.access.machine;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.Actor;

/**
 * A token as it is written down: by its hash.
 *
 * @param madeBy who gives it: whoever makes the account or rotates it
 */
@Introspected
record NewMachineToken(UUID organisation, UUID machine, byte[] hash, String ending, UUID madeBy, Instant madeAt) {
    static NewMachineToken of(MachineRow machine, MachineToken token, Actor giver, Instant now) {
        return new NewMachineToken(
                machine.organisation(), machine.id(), token.hash(), token.ending(), giver.person(), now);
    }
}
