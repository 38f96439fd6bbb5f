package org.jointly.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import org.jointly.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The hash that ties an entry to the one before: SHA-256 over the canonical JSON (RFC 8785) of both. PostgreSQL computes it
 * too, in {@code audit.seal}, before it takes an entry.
 */
final class Seal {
    /** As many digits as PostgreSQL keeps; what a clock says beyond them is cut. */
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Seal() {}

    static String of(String previous, EntryRow entry) {
        return HexFormat.of().formatHex(sha256(said(previous, entry)));
    }

    static String said(String previous, EntryRow entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("previous", previous);
        fields.put("organisation", entry.organisation().toString());
        fields.put("sequence", entry.sequence());
        fields.put("at", time(entry.at()));
        fields.put("organisationName", entry.organisationName());
        fields.put("person", entry.person().toString());
        fields.put("personName", entry.personName());
        fields.put("action", entry.action());
        fields.put("subject", entry.subject().toString());
        fields.put(
                "programme",
                entry.programme() == null ? null : entry.programme().toString());
        fields.put("audience", entry.audience().toString());
        fields.put("details", entry.details());
        return CanonicalJson.of(fields);
    }

    static String time(Instant at) {
        return MICROSECONDS.format(at);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
