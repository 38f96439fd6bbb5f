package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * The words a topic is about. It stays with its letters while others write around them.
 *
 * @param subject what the words stand in, such as a document
 * @param start a Yjs relative position in Base64
 * @param end a Yjs relative position in Base64
 * @param quote the words as they were when the topic was raised; empty for a picture
 */
@Serdeable
public record Anchor(
        @NotNull UUID subject,

        @NotNull @Size(max = 500) @Pattern(regexp = Anchor.BASE64, message = "program.base64") String start,

        @NotNull @Size(max = 500) @Pattern(regexp = Anchor.BASE64, message = "program.base64") String end,

        @NotNull @Size(max = 500) String quote) {
    static final String BASE64 = "[A-Za-z0-9+/]+={0,2}";

    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public Anchor {
        quote = quote == null ? "" : quote;
    }
}
