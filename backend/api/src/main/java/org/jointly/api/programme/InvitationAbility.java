package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with an invitation. */
@Serdeable
public enum InvitationAbility {
    @JsonProperty("answer")
    ANSWER,
    @JsonProperty("withdraw")
    WITHDRAW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
