package org.jointly.ui.access.machine;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineAbility;
import org.jointly.api.access.machine.MachineApi;
import org.jointly.api.access.machine.MachineKey;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MachineState;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/** One service account, and what was asked of it. */
class MachinesInMemory implements MachineApi {
    static final UUID IMPORTER = new UUID(0, 7);
    static final ScimAddress SCIM = new ScimAddress(new Settings(
            0,
            URI.create("http://ui.example"),
            URI.create("http://keycloak.example"),
            URI.create("wss://api.example/"),
            URI.create("http://voices.example"),
            ""));
    final List<MakeMachine> made = new ArrayList<>();
    final List<RotateSecret> rotated = new ArrayList<>();
    final List<UUID> revoked = new ArrayList<>();

    @Override
    public List<Machine> machines() {
        return List.of(importer());
    }

    @Override
    public MadeMachine make(MakeMachine request, @Nullable String idempotencyKey) {
        made.add(request);
        return new MadeMachine(importer(), "jly_shown-once");
    }

    @Override
    public MadeMachine rotate(UUID machine, RotateSecret request, @Nullable String idempotencyKey) {
        rotated.add(request);
        return new MadeMachine(importer(), "jly_another");
    }

    @Override
    public Machine revoke(UUID machine, @Nullable String idempotencyKey) {
        revoked.add(machine);
        return importer();
    }

    private static Machine importer() {
        return new Machine(
                IMPORTER,
                "Importer",
                "Brings in our programmes each night",
                Set.of(MachineScope.READ_PROGRAMMES, MachineScope.IMPORT_ACTIVITIES),
                MachineState.ACTIVE,
                "Elio Demo",
                Instant.parse("2026-11-01T08:00:00Z"),
                Instant.parse("2027-05-31T22:00:00Z"),
                Instant.now(),
                "192.0.2.7",
                null,
                null,
                List.of(new MachineKey("a1B2", Instant.parse("2026-11-01T08:00:00Z"), null)),
                EnumSet.allOf(MachineAbility.class));
    }
}
