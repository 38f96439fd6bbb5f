package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jointly.api.Signature;

/**
 * Somebody who wrote in a text.
 *
 * @param clients the Yjs client numbers under which they did
 */
@Serdeable
public record DocumentWriter(Signature author, List<Long> clients) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public DocumentWriter {
        clients = clients == null ? List.of() : List.copyOf(clients);
    }
}
