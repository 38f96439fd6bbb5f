package org.jointly.platform.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash SHA-256 of what is written piece by piece, and how many bytes that were. */
public final class Sha256 {
    private final MessageDigest digest;
    private long bytes;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void add(byte[] more, int from, int length) {
        digest.update(more, from, length);
        bytes += length;
    }

    public long bytes() {
        return bytes;
    }

    /** In hexadecimal digits; nothing can be added any more. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
