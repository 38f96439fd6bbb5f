package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a survivor may allow an organisation to do. */
@Serdeable
public enum Use {
    /** Inform policy: may be counted in a theme. */
    @JsonProperty("policy")
    POLICY,
    /** Quote words, without a name. */
    @JsonProperty("quote")
    QUOTE,
    /** Say it in other words only. */
    @JsonProperty("reword")
    REWORD,
    /** Write back. */
    @JsonProperty("reply")
    REPLY,
    /** Invite to paid work on a programme. */
    @JsonProperty("invite")
    INVITE,
    /** Pass it on to an organisation of the channel. */
    @JsonProperty("share")
    SHARE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
