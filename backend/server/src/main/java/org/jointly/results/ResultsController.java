package org.jointly.results;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.results.Link;
import org.jointly.api.results.Result;
import org.jointly.api.results.ResultsApi;

@Controller
class ResultsController implements ResultsApi {
    private final Results results;

    ResultsController(Results results) {
        this.results = results;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Result> results(UUID programme) {
        return results.results(programme);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Link> links(UUID programme) {
        return results.links(programme);
    }
}
