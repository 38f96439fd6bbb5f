package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of an imported file.
 *
 * @param blocks how many paragraphs, lists, tables and pictures were added
 * @param leftOut what could not be carried over
 */
@Serdeable
public record Imported(int blocks, List<LeftOut> leftOut) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Imported {
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }
}
