package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of an imported file.
 *
 * @param blocks how many paragraphs, lists, tables and pictures were added
 * @param notes what could not be carried over, a sentence each
 */
@Serdeable
public record Imported(int blocks, List<String> notes) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Imported {
        notes = notes == null ? List.of() : List.copyOf(notes);
    }
}
