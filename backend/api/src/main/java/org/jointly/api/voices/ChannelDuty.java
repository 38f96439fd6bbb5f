package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What somebody is appointed to in a channel. */
@Serdeable
public enum ChannelDuty {
    /** Opens what survivors sent to the own organisation. */
    @JsonProperty("reader")
    READER,
    /** Decides on escalations of the own organisation, of voices that they can open as a reader. */
    @JsonProperty("on_call")
    ON_CALL,
    /** Approves questions and may block a publication; a survivor, or named by survivors. */
    @JsonProperty("board")
    BOARD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
