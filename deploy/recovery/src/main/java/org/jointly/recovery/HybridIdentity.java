package org.jointly.recovery;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.bech32.Bech32;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/** An identity of age's kind {@code mlkem768x25519}: ML-KEM-768 with X25519 as X-Wing joins them, then HPKE. */
final class HybridIdentity implements RecipientStanzaReader {
    static final String PREFIX = "AGE-SECRET-KEY-PQ-";

    private static final String TYPE = "mlkem768x25519";
    private static final int SEED = 32;
    private static final int ENCAPSULATED = 1120;
    private static final int WRAPPED = 32;

    private final XWingPrivateKeyParameters key;

    HybridIdentity(byte[] seed) {
        key = new XWingPrivateKeyParameters(seed);
    }

    static HybridIdentity parse(String text) throws Failure {
        try {
            var address = Bech32.getDecoder().decode(text);
            if (!PREFIX.equalsIgnoreCase(address.getHumanReadablePart().toString())
                    || address.getData().length != SEED) {
                throw new Failure("identity.kind");
            }
            return new HybridIdentity(address.getData());
        } catch (IllegalArgumentException cause) {
            throw new Failure(cause, "identity.kind");
        }
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        for (var stanza : stanzas) {
            if (TYPE.equals(stanza.getType())) {
                try {
                    return new FileKey(unwrap(stanza));
                } catch (AEADBadTagException notForThis) {
                    continue;
                }
            }
        }
        throw new UnsupportedRecipientStanzaException("No stanza for this identity");
    }

    private byte[] unwrap(RecipientStanza stanza) throws GeneralSecurityException {
        if (stanza.getArguments().size() != 1 || stanza.getBody().length != WRAPPED) {
            throw new GeneralSecurityException("A malformed stanza");
        }
        var encapsulated = decode(stanza.getArguments().getFirst());
        if (encapsulated.length != ENCAPSULATED) {
            throw new GeneralSecurityException("A malformed stanza");
        }
        var secret = new XWingKEMExtractor(key).extractSecret(encapsulated);
        var schedule = Hpke.schedule(secret);
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(schedule.key(), "ChaCha20"),
                new IvParameterSpec(schedule.nonce()));
        return cipher.doFinal(stanza.getBody());
    }

    private static byte[] decode(String text) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException cause) {
            throw new GeneralSecurityException("A malformed stanza", cause);
        }
    }
}
