package org.jointly.programme.leaving;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.leaving.LeavingPartner;
import org.jointly.api.programme.leaving.ProgrammeLeavingApi;

@Controller
class ProgrammeLeavingController implements ProgrammeLeavingApi {
    private final LeavingPartners partners;

    ProgrammeLeavingController(LeavingPartners partners) {
        this.partners = partners;
    }

    @Override
    public List<LeavingPartner> leavingPartners(UUID programme) {
        return partners.of(programme);
    }
}
