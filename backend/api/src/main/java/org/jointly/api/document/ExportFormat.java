package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Forms in which a text leaves the platform. */
@Serdeable
public enum ExportFormat {
    @JsonProperty("docx")
    DOCX,
    @JsonProperty("pdf")
    PDF,
    @JsonProperty("markdown")
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
