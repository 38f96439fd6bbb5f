package org.jointly.access.handover;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.api.access.duty.Handover;
import org.jointly.api.access.duty.MoveDuties;
import org.jspecify.annotations.Nullable;

@Controller
class DutyController implements DutyApi {
    private final Handovers handovers;
    private final HandoverActs acts;

    DutyController(Handovers handovers, HandoverActs acts) {
        this.handovers = handovers;
        this.acts = acts;
    }

    @Override
    public DutiesOfPerson duties(UUID person) {
        return handovers.of(person);
    }

    @Override
    @FreshRights
    public DutiesOfPerson moveDuties(UUID person, MoveDuties request, @Nullable String idempotencyKey) {
        return handovers.move(person, request);
    }

    @Override
    public List<Handover> handovers() {
        return acts.unnoted();
    }

    @Override
    public Handover noteHandover(UUID handover, @Nullable String idempotencyKey) {
        return acts.note(handover);
    }
}
