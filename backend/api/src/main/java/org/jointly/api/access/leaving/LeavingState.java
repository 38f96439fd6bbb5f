package org.jointly.api.access.leaving;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether an organisation leaves. */
@Serdeable
public enum LeavingState {
    @JsonProperty("stays")
    STAYS,
    /** It was announced; everything works until its day, and it can be taken back. */
    @JsonProperty("announced")
    ANNOUNCED,
    @JsonProperty("left")
    LEFT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
