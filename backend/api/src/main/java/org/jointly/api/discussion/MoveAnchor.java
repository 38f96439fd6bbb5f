package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where the words of a topic stand now, since whoever writes the text took them there. The quotation stays what was said of.
 *
 * @param start a Yjs relative position in Base64
 * @param end a Yjs relative position in Base64
 */
@Serdeable
public record MoveAnchor(
        @NotNull @Size(max = 500) @Pattern(regexp = Anchor.BASE64, message = "program.base64") String start,

        @NotNull @Size(max = 500) @Pattern(regexp = Anchor.BASE64, message = "program.base64") String end) {}
