package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What of a Word file cannot be carried over as it stands there. */
@Serdeable
public enum LeftOut {
    @JsonProperty("comments")
    COMMENTS,
    /** Stands at the top of pages; not taken. */
    @JsonProperty("headers")
    HEADERS,
    /** Stands at the foot of pages; not taken. */
    @JsonProperty("footers")
    FOOTERS,
    /** What Word itself does not show; not taken. */
    @JsonProperty("hidden_text")
    HIDDEN_TEXT,
    /** Tables of contents and figures, which programs make of the text; not taken. */
    @JsonProperty("contents")
    CONTENTS,
    /** Of another kind than PNG, JPEG, GIF or WebP, or above 1 MiB. */
    @JsonProperty("pictures")
    PICTURES,
    /** Said of a table; those of pictures are taken. */
    @JsonProperty("alternative_texts")
    ALTERNATIVE_TEXTS,
    /** The addresses of links to something that is not on the web; the words stay. */
    @JsonProperty("links")
    LINKS,
    /** They became footnotes. */
    @JsonProperty("endnotes")
    ENDNOTES,
    /** They became words in the line. */
    @JsonProperty("equations")
    EQUATIONS,
    /** Signs of a font that nobody knows the meaning of; boxes stand in their places. */
    @JsonProperty("symbols")
    SYMBOLS,
    /** Numbers of headings, which are not kept, and of lists that count in letters or Roman numbers, which count in numbers. */
    @JsonProperty("numbers")
    NUMBERS,
    /** They stay merged in the text; in Markdown, and for who writes there, the words stand in the first of them. */
    @JsonProperty("merged_cells")
    MERGED_CELLS,
    /** What is neither text nor table: charts, diagrams, other files within the file. */
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
