package org.jointly.api.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What kind of thing was found. */
@Serdeable
public enum FoundKind {
    @JsonProperty("programme")
    PROGRAMME,
    @JsonProperty("document")
    DOCUMENT,
    @JsonProperty("topic")
    TOPIC,
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("call")
    CALL,
    @JsonProperty("remark")
    REMARK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
