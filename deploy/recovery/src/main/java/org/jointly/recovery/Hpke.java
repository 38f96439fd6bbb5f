package org.jointly.recovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key schedule of RFC 9180 in mode base, for the one suite that age's hybrid recipients use. */
final class Hpke {
    private static final String INFO = "age-encryption.org/mlkem768x25519";

    // KEM 0x647a (X-Wing), KDF 0x0001 (HKDF-SHA256), AEAD 0x0003 (ChaCha20-Poly1305)
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0x64, 0x7a, 0, 1, 0, 3};
    private static final byte[] NONE = {};

    private Hpke() {}

    record Schedule(byte[] key, byte[] nonce) {}

    static Schedule schedule(byte[] sharedSecret) throws GeneralSecurityException {
        var context = join(
                new byte[1],
                extract(NONE, "psk_id_hash", NONE).getEncoded(),
                extract(NONE, "info_hash", ascii(INFO)).getEncoded());
        var secret = extract(sharedSecret, "secret", NONE);
        return new Schedule(expand(secret, "key", context, 32), expand(secret, "base_nonce", context, 12));
    }

    private static SecretKey extract(byte[] salt, String label, byte[] material) throws GeneralSecurityException {
        var labelled = new SecretKeySpec(join(ascii("HPKE-v1"), SUITE, ascii(label), material), "Generic");
        var parameters =
                HKDFParameterSpec.ofExtract().addIKM(labelled).addSalt(salt).extractOnly();
        return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", parameters);
    }

    private static byte[] expand(SecretKey secret, String label, byte[] context, int length)
            throws GeneralSecurityException {
        var labelled = join(new byte[] {0, (byte) length}, ascii("HPKE-v1"), SUITE, ascii(label), context);
        return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(secret, labelled, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
