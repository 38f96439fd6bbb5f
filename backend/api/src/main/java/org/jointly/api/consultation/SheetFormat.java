package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Forms in which the comments of a call leave the platform. */
@Serdeable
public enum SheetFormat {
    @JsonProperty("xlsx")
    XLSX,
    @JsonProperty("docx")
    DOCX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
