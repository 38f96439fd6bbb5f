package org.jointly.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a person may do inside one organisation. An editor is also commenter and viewer. */
@Serdeable
public enum Role {
    @JsonProperty("viewer")
    VIEWER,
    @JsonProperty("commenter")
    COMMENTER,
    @JsonProperty("editor")
    EDITOR,
    /** Speaks for the organisation: accepts, endorses, signs. */
    @JsonProperty("principal")
    PRINCIPAL,
    /** Manages the organisation's people. */
    @JsonProperty("admin")
    ADMIN,
    /** Belongs to the survivor circle. */
    @JsonProperty("safeguarding")
    SAFEGUARDING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
