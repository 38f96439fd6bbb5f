package org.jointly.document;

import java.util.List;
import java.util.UUID;

/**
 * What a kept version of a document says, for features that build on it.
 *
 * @param hash SHA-256 of its text, in hexadecimal
 */
public record KeptText(
        UUID document, UUID version, UUID programme, String title, String hash, List<Blocks.Block> blocks) {
    public KeptText {
        blocks = List.copyOf(blocks);
    }
}
