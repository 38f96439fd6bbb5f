package org.jointly.platform.outbox;

import io.micronaut.context.annotation.Context;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** All receivers that features offer; refuses to start with two of one kind. */
@Context
class Receivers {
    private final Map<String, Receiver<?>> byKind = new TreeMap<>();

    Receivers(Collection<Receiver<?>> offered) {
        for (var receiver : offered) {
            var other = byKind.put(receiver.kind().name(), receiver);
            if (other != null) {
                throw new IllegalStateException("Two receivers of messages of the kind "
                        + receiver.kind().name() + ": " + other.getClass().getName() + " and "
                        + receiver.getClass().getName());
            }
        }
    }

    boolean know(Kind<?> kind) {
        var receiver = byKind.get(kind.name());
        return receiver != null && receiver.kind().equals(kind);
    }

    Map<String, Receiver<?>> byKind() {
        return byKind;
    }
}
