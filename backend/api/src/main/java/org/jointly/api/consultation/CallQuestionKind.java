package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What sort of answer a question asks for. */
@Serdeable
public enum CallQuestionKind {
    /** Words. */
    @JsonProperty("text")
    TEXT,
    /** Support, opposition or no view, and words if one likes. */
    @JsonProperty("stance")
    STANCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
