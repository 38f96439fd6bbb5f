package org.jointly.api.voices.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How a question is answered. */
@Serdeable
public enum QuestionKind {
    /** In own words. */
    @JsonProperty("text")
    TEXT,
    /** Any of the options. */
    @JsonProperty("choice")
    CHOICE,
    /** One of the options, such as a range of years. */
    @JsonProperty("band")
    BAND;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
