package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text that a call is about; it never changes.
 *
 * @param version of the document; absent where the programme itself is consulted on
 * @param hash SHA-256 of the text, in hexadecimal
 * @param passages how many it has
 */
@Serdeable
public record Consulted(@Nullable UUID document, @Nullable UUID version, String title, String hash, int passages) {}
