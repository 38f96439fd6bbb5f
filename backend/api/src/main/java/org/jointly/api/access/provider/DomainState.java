package org.jointly.api.access.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether an organisation has proven that a mail domain is its own. */
@Serdeable
public enum DomainState {
    /** Registered, and nobody has begun to prove it. */
    @JsonProperty("unproven")
    UNPROVEN,
    /** The record was not found yet. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("proven")
    PROVEN,
    /** Proven, but the record was not found any more at the last look. */
    @JsonProperty("lost")
    LOST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
