package org.jointly.access.machine;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.api.access.machine.RotateSecret;
import org.jspecify.annotations.Nullable;

@Controller
class MachineController implements MachineApi {
    private final MachineActs machines;
    private final SecondFactor factor;

    MachineController(MachineActs machines, SecondFactor factor) {
        this.machines = machines;
        this.factor = factor;
    }

    @Override
    public List<Machine> machines() {
        return machines.machines();
    }

    @Override
    @FreshRights
    @Operation(operationId = "makeMachine")
    public MadeMachine make(MakeMachine request, @Nullable String idempotencyKey) {
        machines.mayLook();
        factor.demand();
        return machines.make(request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "rotateMachineToken")
    public MadeMachine rotate(UUID machine, RotateSecret request, @Nullable String idempotencyKey) {
        machines.mayLook();
        factor.demand();
        return machines.rotate(machine, request);
    }

    @Override
    @FreshRights
    @Operation(operationId = "revokeMachine")
    public Machine revoke(UUID machine, @Nullable String idempotencyKey) {
        return machines.revoke(machine);
    }
}
