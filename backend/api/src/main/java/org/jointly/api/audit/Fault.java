package org.jointly.api.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is wrong with a chain. */
@Serdeable
public enum Fault {
    /** An entry is not as it was written, or not in its place. */
    @JsonProperty("altered")
    ALTERED,
    /** An entry is not there, one of the middle or the last ones. */
    @JsonProperty("missing")
    MISSING,
    /** The head is not the last entry. */
    @JsonProperty("head")
    HEAD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
