package org.jointly.api.access.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an archive is. */
@Serdeable
public enum ArchiveState {
    /** It is being made, or will be soon. */
    @JsonProperty("waiting")
    WAITING,
    /** It can be downloaded. */
    @JsonProperty("ready")
    READY,
    /** It could not be made. */
    @JsonProperty("failed")
    FAILED,
    /** Its time is over: it was deleted. */
    @JsonProperty("gone")
    GONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
