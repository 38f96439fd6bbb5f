package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a channel needs before it can open. */
@Serdeable
public enum Lack {
    /** Questions that the board approved. */
    @JsonProperty("form")
    FORM,
    /** The host's key log is not founded. */
    @JsonProperty("key_log")
    KEY_LOG,
    /** A key of the channel with at least two readers. */
    @JsonProperty("epoch")
    EPOCH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
