package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What of a Word file cannot be carried over. */
@Serdeable
public enum LeftOut {
    @JsonProperty("comments")
    COMMENTS,
    /** Of another kind than PNG, JPEG, GIF or WebP, or above 1 MiB. */
    @JsonProperty("pictures")
    PICTURES,
    /** The addresses of links to something that is not on the web; the words stay. */
    @JsonProperty("links")
    LINKS,
    @JsonProperty("endnotes")
    ENDNOTES,
    /** They become single ones. */
    @JsonProperty("merged_cells")
    MERGED_CELLS,
    /** What is neither text nor table. */
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
