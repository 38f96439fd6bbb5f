package org.jointly.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The hash that ties an entry to the one before. Each field is written with its length in front, so that no two
 * different entries read the same.
 */
final class Seal {
    private Seal() {}

    static String of(String previous, EntryRow entry) {
        var digest = sha256();
        List.of(
                        previous,
                        entry.organisation().toString(),
                        Long.toString(entry.sequence()),
                        entry.at().toString(),
                        entry.organisationName(),
                        entry.person().toString(),
                        entry.personName(),
                        entry.action(),
                        entry.subject().toString(),
                        String.valueOf(entry.programme()),
                        entry.audience().toString(),
                        new TreeMap<>(entry.details()).toString())
                .forEach(field -> add(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
