package org.jointly.programme.archival;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.ArchivalApi;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.platform.once.Idempotent;

@Controller
class ArchivalController implements ArchivalApi {
    private final Archiving archiving;

    ArchivalController(Archiving archiving) {
        this.archiving = archiving;
    }

    @Override
    @Idempotent
    @FreshRights
    public Archival archive(UUID programme, PutAway request) {
        return archiving.archive(programme, request);
    }

    @Override
    @Idempotent
    @FreshRights
    public Archival bringBack(UUID programme) {
        return archiving.bringBack(programme);
    }

    @Override
    @Idempotent
    @FreshRights
    public Archival withdraw(UUID programme, PutAway request) {
        return archiving.withdraw(programme, request);
    }
}
