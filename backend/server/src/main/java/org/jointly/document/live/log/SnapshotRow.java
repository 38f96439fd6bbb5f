package org.jointly.document.live.log;

import io.micronaut.data.annotation.MappedEntity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row of {@code document.snapshot}: all edits up to {@code seq} as one update. */
@MappedEntity(value = "snapshot", schema = "document")
public record SnapshotRow(UUID document, long seq, UUID programme, Instant takenAt, byte[] hash, byte[] bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRow.class);

    /** The text; empty if these are not the bytes that were kept, or they do not open. */
    public Optional<YDocument> open() {
        try {
            if (Arrays.equals(hash, hash(bytes))) {
                return Optional.of(YDocument.of(List.of(bytes)));
            }
        } catch (MalformedUpdate e) {
            LOG.error("A snapshot does not open: document {}", document, e);
        }
        LOG.error("Passing over the snapshot of document {} at {}", document, seq);
        return Optional.empty();
    }

    public static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
