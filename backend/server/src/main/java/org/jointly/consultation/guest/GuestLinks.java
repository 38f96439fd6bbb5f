package org.jointly.consultation.guest;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.token.LinkSignatures;
import org.jointly.platform.token.TokenPurpose;

/**
 * The link of a guest: its id and the number of the link, signed. It begins with letters that scanners for leaked secrets can
 * look for.
 */
@Singleton
class GuestLinks {
    private static final String BEGINNING = "jlg_";
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final LinkSignatures signatures;
    private final String ui;

    GuestLinks(LinkSignatures signatures, @Value("${jointly.ui}") String ui) {
        this.signatures = signatures;
        this.ui = ui;
    }

    /** @param link its number */
    record Named(UUID guest, int link) {}

    /** Whether it can be one at all. */
    static boolean isOne(String token) {
        return token.startsWith(BEGINNING);
    }

    String token(UUID guest, int link) {
        var content = ByteBuffer.allocate(BYTES)
                .putLong(guest.getMostSignificantBits())
                .putLong(guest.getLeastSignificantBits())
                .putInt(link)
                .array();
        return BEGINNING + signatures.sign(TokenPurpose.GUEST, content);
    }

    Optional<Named> read(String token) {
        return isOne(token)
                ? signatures
                        .verified(TokenPurpose.GUEST, token.substring(BEGINNING.length()))
                        .filter(content -> content.length == BYTES)
                        .map(GuestLinks::named)
                : Optional.empty();
    }

    private static Named named(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        return new Named(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
    }

    String address(GuestRow guest) {
        return ui + "/consulted/" + token(guest.id(), guest.link());
    }
}
