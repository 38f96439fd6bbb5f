package org.jointly.document.version;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.access.FreshRights;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class VersionController implements VersionApi {
    private final Versions versions;

    VersionController(Versions versions) {
        this.versions = versions;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Page<Version> versions(UUID document, @Nullable String after) {
        return versions.versions(document, after);
    }

    @Override
    public Version name(UUID document, NameVersion request, @Nullable String idempotencyKey) {
        return versions.name(document, request, idempotencyKey);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Version version(UUID version) {
        return versions.version(version);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Comparison compare(UUID version, @Nullable UUID to) {
        return versions.compare(version, to);
    }

    @Override
    @Idempotent(How.APART)
    public Version restore(UUID version, @Nullable String idempotencyKey) {
        return versions.restore(version);
    }

    @Override
    @Idempotent
    @FreshRights
    public Version freeze(UUID version) {
        return versions.freeze(version);
    }
}
