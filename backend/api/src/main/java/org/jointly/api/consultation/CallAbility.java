package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with a call. */
@Serdeable
public enum CallAbility {
    /** Ask more, extend, withdraw and publish. */
    @JsonProperty("manage")
    MANAGE,
    /** Give dispositions to comments and release them. */
    @JsonProperty("dispose")
    DISPOSE,
    /** Write what their organisation says. */
    @JsonProperty("prepare")
    PREPARE,
    /** Submit it for their organisation. */
    @JsonProperty("submit")
    SUBMIT,
    /** Say for their organisation what it thinks of answers. */
    @JsonProperty("react")
    REACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
