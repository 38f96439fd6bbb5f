package org.jointly.programme.change;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.api.programme.change.ProgrammeChangeApi;

@Controller
class ProgrammeChangeController implements ProgrammeChangeApi {
    private final ProgrammeChanges changes;

    ProgrammeChangeController(ProgrammeChanges changes) {
        this.changes = changes;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public ProgrammeChange change(UUID programme, int number) {
        return changes.whole(programme, number);
    }
}
