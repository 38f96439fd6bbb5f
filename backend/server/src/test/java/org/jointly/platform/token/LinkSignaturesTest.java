package org.jointly.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class LinkSignaturesTest {
    private static final String ONE = "one secret that is long enough for a test";
    private static final String OTHER = "another secret that is long enough for a test";
    private static final byte[] CONTENT = "what a link names".getBytes(UTF_8);

    private final LinkSignatures signatures = new LinkSignatures(ONE, "");

    @Test
    void whatWasSignedIsReadAgainAndTheSameLinkIsWrittenTwice() {
        var link = signatures.sign(TokenPurpose.GUEST, CONTENT);

        assertThat(signatures.verified(TokenPurpose.GUEST, link)).hasValue(CONTENT);
        assertThat(signatures.sign(TokenPurpose.GUEST, CONTENT)).isEqualTo(link);
    }

    @Test
    void noByteOfItMayBeAnother() {
        var bytes = Base64.getUrlDecoder().decode(signatures.sign(TokenPurpose.GUEST, CONTENT));
        for (var at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(signatures.verified(
                            TokenPurpose.GUEST, Base64.getUrlEncoder().encodeToString(changed)))
                    .as("byte " + at)
                    .isEmpty();
        }
    }

    @Test
    void whatIsForAnotherPurposeOrOfAnotherSecretIsNotBelieved() {
        assertThat(signatures.verified(TokenPurpose.GUEST, signatures.sign(TokenPurpose.WEBHOOK, CONTENT)))
                .isEmpty();
        assertThat(signatures.verified(
                        TokenPurpose.GUEST, new LinkSignatures(OTHER, "").sign(TokenPurpose.GUEST, CONTENT)))
                .isEmpty();
        for (var nonsense : new String[] {"", "A", "=", "ä", "A".repeat(43), "A".repeat(10_000), "a b"}) {
            assertThat(signatures.verified(TokenPurpose.GUEST, nonsense))
                    .as(nonsense)
                    .isEmpty();
        }
    }

    @Test
    void thoseOfTheSecretBeforeAreGoodAsLongAsItIsSet() {
        var before = signatures.sign(TokenPurpose.GUEST, CONTENT);
        var changed = new LinkSignatures(OTHER, ONE);

        assertThat(changed.verified(TokenPurpose.GUEST, before)).hasValue(CONTENT);
        assertThat(changed.sign(TokenPurpose.GUEST, CONTENT)).isNotEqualTo(before);
        assertThat(new LinkSignatures(OTHER, "").verified(TokenPurpose.GUEST, before))
                .isEmpty();
    }
}
