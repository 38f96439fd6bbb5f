package org.jointly.api.access.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why an archive could not be made. */
@Serdeable
public enum ArchiveFailure {
    /** It would have become larger than an archive may. */
    @JsonProperty("too_large")
    TOO_LARGE,
    /** It failed several times; who runs the platform finds the reason in the log. */
    @JsonProperty("broken")
    BROKEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
