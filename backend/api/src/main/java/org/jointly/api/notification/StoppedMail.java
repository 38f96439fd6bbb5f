package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a letter told of.
 *
 * @param kinds of notices, in it
 * @param language in which it was written
 */
@Serdeable
public record StoppedMail(List<String> kinds, String language) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public StoppedMail {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
}
