package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What can be mentioned. */
@Serdeable
public enum MentionableKind {
    @JsonProperty("person")
    PERSON,
    /** Everybody of it who reads. */
    @JsonProperty("organisation")
    ORGANISATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
