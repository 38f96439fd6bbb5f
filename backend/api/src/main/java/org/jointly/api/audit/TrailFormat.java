package org.jointly.api.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Forms in which a trail leaves the platform. */
@Serdeable
public enum TrailFormat {
    /** What the hashes were computed over, to be verified by anybody ({@code bin/verify-audit}). */
    @JsonProperty("jsonl")
    JSONL,
    /** For a spreadsheet. */
    @JsonProperty("csv")
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
