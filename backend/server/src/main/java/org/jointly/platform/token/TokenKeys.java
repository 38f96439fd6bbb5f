package org.jointly.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys that come of one secret, one for each purpose, and the id by which every node knows which secret it was. */
record TokenKeys(String id, Map<TokenPurpose, SecretKey> keys) {
    static final int ID_BYTES = 6;
    static final int KEY_BYTES = 32;

    /** @param setting the variable it comes by */
    static TokenKeys of(String secret, String setting) {
        if (secret.isBlank()) {
            throw new IllegalStateException(
                    "The backend will not start: " + setting + " is missing (deploy/README.md).");
        }
        var keys = new EnumMap<TokenPurpose, SecretKey>(TokenPurpose.class);
        for (var purpose : TokenPurpose.values()) {
            keys.put(purpose, new SecretKeySpec(derived(secret, purpose.type(), KEY_BYTES), "AES"));
        }
        return new TokenKeys(HexFormat.of().formatHex(derived(secret, "jointly key id", ID_BYTES)), keys);
    }

    /** What every token begins with that was sealed with one of these: another algorithm, key or type is not even read. */
    JWEHeader header(TokenPurpose purpose) {
        return new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(id)
                .type(new JOSEObjectType(purpose.type()))
                .build();
    }

    SecretKey key(TokenPurpose purpose) {
        return Objects.requireNonNull(keys.get(purpose));
    }

    /** Bytes that come of a secret for one use and tell nothing of it or of those for another. */
    static byte[] derived(String secret, String what, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret.getBytes(UTF_8))
                            .thenExpand(what.getBytes(UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
