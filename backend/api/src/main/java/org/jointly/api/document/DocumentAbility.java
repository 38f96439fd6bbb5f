package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with a document. */
@Serdeable
public enum DocumentAbility {
    /** Change letters, name, versions and penholders. */
    @JsonProperty("write")
    WRITE,
    /** Comment on words. */
    @JsonProperty("comment")
    COMMENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
