package org.jointly.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What somebody wants to hear of a programme, topic or document. */
@Serdeable
public enum Following {
    /** What is for everybody who follows it. */
    @JsonProperty("followed")
    FOLLOWED,
    /** What is for them or their organisation by name. */
    @JsonProperty("not_followed")
    NOT_FOLLOWED,
    /** Nothing but where they are mentioned. */
    @JsonProperty("muted")
    MUTED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
