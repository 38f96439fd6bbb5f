package org.jointly.platform.leaving;

import java.util.UUID;

/** The part of a feature that has nothing to end when an organisation leaves, and only deletes what was the organisation's alone. */
public abstract class ForgettingPart implements LeavingPart {
    private final Forgetting forgetting;
    private final String schema;

    protected ForgettingPart(Forgetting forgetting, String schema) {
        this.forgetting = forgetting;
        this.schema = schema;
    }

    @Override
    public final void forget(UUID organisation) {
        forgetting.forget(schema, organisation);
    }
}
