package org.jointly.api.voices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a channel needs to open, and to go on taking voices. */
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
    EPOCH,
    /** Two people of the host who are on call and can open what comes in. */
    @JsonProperty("deciders")
    DECIDERS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
