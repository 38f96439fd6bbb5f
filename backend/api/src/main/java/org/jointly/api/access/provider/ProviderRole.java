package org.jointly.api.access.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** A role that a group of an identity provider may stand for; the others are given by people alone. */
@Serdeable
public enum ProviderRole {
    @JsonProperty("viewer")
    VIEWER,
    @JsonProperty("commenter")
    COMMENTER,
    @JsonProperty("editor")
    EDITOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
