package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a new text starts from. */
@Serdeable
public enum Template {
    /** One empty paragraph. */
    @JsonProperty("blank")
    BLANK,
    /** The parts of a joint programme document (UNDG 2008). */
    @JsonProperty("joint_programme")
    JOINT_PROGRAMME;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
