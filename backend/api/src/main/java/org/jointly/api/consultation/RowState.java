package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Which comments a list shows, by their dispositions. */
@Serdeable
public enum RowState {
    @JsonProperty("all")
    ALL,
    /** Without a disposition. */
    @JsonProperty("undecided")
    UNDECIDED,
    /** With one that was not released. */
    @JsonProperty("decided")
    DECIDED,
    /** With an answer that its organisation can read. */
    @JsonProperty("released")
    RELEASED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
