package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with a topic. */
@Serdeable
public enum TopicAbility {
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("resolve")
    RESOLVE,
    @JsonProperty("reopen")
    REOPEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
