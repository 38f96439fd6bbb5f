package org.jointly.api.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a reader may do with a comment. */
@Serdeable
public enum CommentAbility {
    @JsonProperty("change")
    CHANGE,
    @JsonProperty("withdraw")
    WITHDRAW
}
