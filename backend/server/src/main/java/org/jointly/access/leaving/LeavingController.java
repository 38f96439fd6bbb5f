package org.jointly.access.leaving;

import io.micronaut.http.annotation.Controller;
import org.jointly.access.Access;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingApi;
import org.jspecify.annotations.Nullable;

@Controller
class LeavingController implements LeavingApi {
    private final LeavingActs acts;
    private final SecondFactor factor;

    LeavingController(LeavingActs acts, SecondFactor factor) {
        this.acts = acts;
        this.factor = factor;
    }

    @Override
    public Leaving leaving() {
        return acts.leaving();
    }

    @Override
    @FreshRights
    public Leaving announceLeaving(AnnounceLeaving request, @Nullable String idempotencyKey) {
        Access.administrator();
        factor.demand();
        return acts.announce(request);
    }

    @Override
    @FreshRights
    public Leaving takeLeavingBack(@Nullable String idempotencyKey) {
        return acts.takeBack();
    }
}
