package org.jointly.api.programme.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** The fields of a programme that a change is told by, in the order of its form. */
@Serdeable
public enum ProgrammeField {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("starts_on")
    STARTS_ON,
    @JsonProperty("ends_on")
    ENDS_ON,
    /** The general description. */
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("objectives")
    OBJECTIVES,
    @JsonProperty("target_groups")
    TARGET_GROUPS,
    /** Any other description. */
    @JsonProperty("other")
    OTHER,
    @JsonProperty("countries")
    COUNTRIES,
    @JsonProperty("regions")
    REGIONS,
    @JsonProperty("locations")
    LOCATIONS,
    @JsonProperty("strands")
    STRANDS,
    /** Goals and targets of the SDGs, and other tags. */
    @JsonProperty("tags")
    TAGS,
    @JsonProperty("sectors")
    SECTORS,
    /** The organisations that a published file names. */
    @JsonProperty("organisations")
    ORGANISATIONS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
