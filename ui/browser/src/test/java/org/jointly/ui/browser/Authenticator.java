package org.jointly.ui.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows a number of six digits, new every half minute (RFC 6238). */
final class Authenticator {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param secret as Keycloak shows it to be typed */
    Authenticator(String secret) {
        var bits = 0L;
        var count = 0;
        var bytes = ByteBuffer.allocate(secret.length());
        for (var letter : secret.replace(" ", "").toCharArray()) {
            bits = bits << 5 | BASE_32.indexOf(letter);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        this.secret = new byte[bytes.position()];
        bytes.flip().get(this.secret);
    }

    /** By somebody who is on Keycloak's page for it; they are back on the page they came from then. */
    static Authenticator setUpBy(Visitor visitor) {
        var page = visitor.page();
        page.locator("#mode-manual").click();
        var app = new Authenticator(page.locator("#kc-totp-secret-key").innerText());
        page.locator("#totp").fill(app.number());
        page.locator("#userLabel").fill("A phone");
        page.locator("#saveTOTPBtn").click();
        page.waitForURL(url -> url.startsWith(RunningJointly.shared().url()));
        visitor.settled();
        return app;
    }

    String number() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / 30;
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
