package org.jointly.access.machine;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Decides what a service account may ask for: only what says that it is for machines, and of that what its scopes name. */
@Singleton
public class MachineAdmission {
    private final MachineRights rights;

    MachineAdmission(MachineRights rights) {
        this.rights = rights;
    }

    /** Whom a request was let in as; empty for a person. */
    public static Optional<KnownMachine> of(HttpRequest<?> request) {
        return MachineTokenCheck.of(request);
    }

    /**
     * @param wanted the scopes of which the operation needs one; null where it is not for machines
     * @param now whether rights of ten seconds ago are too old
     */
    public Admitted admit(KnownMachine machine, MachineScope @Nullable [] wanted, boolean now) {
        if (wanted == null) {
            throw new NotAllowed("machine.people-only");
        }
        var left = rights.left(machine, now);
        if (wanted.length > 0 && Arrays.stream(wanted).noneMatch(left::contains)) {
            throw Arrays.stream(wanted).anyMatch(machine.scopes()::contains)
                    ? new NotAllowed("machine.maker-lost-role")
                    : new NotAllowed("machine.no-scope", MachineRow.listed(Arrays.asList(wanted)));
        }
        return new Admitted(machine, left);
    }

    /** Somebody let in with what is left of their scopes. */
    public record Admitted(KnownMachine machine, Set<MachineScope> scopes) {
        public Caller caller() {
            return new Caller(
                    machine.id(),
                    machine.name(),
                    false,
                    scopes.isEmpty() ? Map.of() : Map.of(machine.organisation(), MachineRights.roles(scopes)),
                    null);
        }

        /** For its own organisation, whatever it says. */
        public Actor actor(Optional<UUID> asked, String organisationName) {
            if (scopes.isEmpty()
                    || asked.filter(other -> !other.equals(machine.organisation()))
                            .isPresent()) {
                throw new NotAllowed("access.not-yours");
            }
            return new Actor(
                    machine.id(),
                    machine.name(),
                    machine.organisation(),
                    organisationName,
                    MachineRights.rolesToAct(scopes),
                    scopes.contains(MachineScope.READ_TRAIL));
        }
    }
}
