package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.function.Supplier;

/** A job of the platform itself; row-level security grants each by its name what it needs and nothing else. */
public enum Duty implements PropagatedContextElement {
    /** Keeps what Keycloak says of an organisation's people, and what was decided of them here, the same. */
    ACCESS,
    /** Tells those that are asked in a call when it opens, and before it closes. */
    CONSULTATION,
    /** Keeps the mirror of the organisations that Keycloak knows. */
    DIRECTORY,
    /** Keeps the log of the live documents. */
    DOCUMENTS,
    /** Deletes what is kept for a time only. */
    FORGETTING,
    /** Takes in what people answer by mail, and letters that come back. */
    INTAKE,
    /** Keeps when jobs are due and which node runs them. */
    JOBS,
    /** Tells people of what happened, on the page of notices and by mail. */
    NOTIFICATION,
    /** Delivers what the outbox holds. */
    OUTBOX,
    /** Keeps the index of the search. */
    SEARCH,
    /** Keeps survivors' voices as long as it may, and what was taken back away. */
    VOICES;

    public void perform(Runnable work) {
        PropagatedContext.empty().plus(this).wrap(work).run();
    }

    public <T> T find(Supplier<T> work) {
        return PropagatedContext.empty().plus(this).wrap(work).get();
    }
}
