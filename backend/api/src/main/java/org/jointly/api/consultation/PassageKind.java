package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a passage of the consulted text is. */
@Serdeable
public enum PassageKind {
    @JsonProperty("heading")
    HEADING,
    @JsonProperty("paragraph")
    PARAGRAPH,
    @JsonProperty("item")
    ITEM,
    @JsonProperty("cell")
    CELL,
    @JsonProperty("field")
    FIELD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
