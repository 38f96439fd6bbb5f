package org.jointly.ui.access.machine;

import java.util.List;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.api.access.leaving.LeavingState;
import org.jspecify.annotations.Nullable;

/** Whether the organisation is here still. */
class LeavingInMemory implements LeavingApi {
    LeavingState state = LeavingState.STAYS;

    @Override
    public Leaving leaving() {
        return new Leaving(state, 30, null, null, null, null, false, List.of());
    }

    @Override
    public Leaving announceLeaving(AnnounceLeaving request, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Leaving takeLeavingBack(@Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }
}
