package org.jointly.access.caller;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;

/** The token a request came with. */
public record Bearer(String token) implements PropagatedContextElement {
    public static String current() {
        return PropagatedContext.getOrEmpty()
                .find(Bearer.class)
                .orElseThrow(() -> new IllegalStateException("No token: this code runs outside a request"))
                .token();
    }

    @Override
    public String toString() {
        return "Bearer";
    }
}
