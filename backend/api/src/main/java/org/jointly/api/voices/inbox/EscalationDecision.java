package org.jointly.api.voices.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What the person on call decided. */
@Serdeable
public enum EscalationDecision {
    @JsonProperty("act")
    ACT,
    @JsonProperty("not_needed")
    NOT_NEEDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
