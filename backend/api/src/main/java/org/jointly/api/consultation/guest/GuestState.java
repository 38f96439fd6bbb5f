package org.jointly.api.consultation.guest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a link. */
@Serdeable
public enum GuestState {
    /** It is good, and nobody opened it yet. */
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("opened")
    OPENED,
    /** Its time is over. */
    @JsonProperty("expired")
    EXPIRED,
    /** Whoever drafts took it back. */
    @JsonProperty("revoked")
    REVOKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
