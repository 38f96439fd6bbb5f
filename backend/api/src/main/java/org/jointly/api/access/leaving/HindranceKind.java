package org.jointly.api.access.leaving;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What stands in the way of leaving. */
@Serdeable
public enum HindranceKind {
    /** Nobody took out an archive in the last seven days. */
    @JsonProperty("no_archive")
    NO_ARCHIVE,
    /** It leads a programme alone, in which others take part. */
    @JsonProperty("leads_alone")
    LEADS_ALONE,
    /** It hosts or receives a channel for survivors' voices, which must be closed, or left, first. */
    @JsonProperty("voices")
    VOICES;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
