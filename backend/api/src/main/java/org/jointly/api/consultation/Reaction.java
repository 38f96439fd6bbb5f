package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What whoever commented says to the answer. */
@Serdeable
public enum Reaction {
    @JsonProperty("content")
    CONTENT,
    @JsonProperty("objects")
    OBJECTS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
