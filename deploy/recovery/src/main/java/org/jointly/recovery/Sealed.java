package org.jointly.recovery;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A sealed thing: an age file in which a padded text or photo lies. */
record Sealed(byte[] file) {
    private static final int LENGTH = 4;

    static Sealed of(String base64) throws Failure {
        try {
            return new Sealed(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException cause) {
            throw new Failure(cause, "sealed.damaged");
        }
    }

    /** Opens it and takes the padding off. */
    byte[] open(RecipientStanzaReader identity) throws Failure {
        return unpad(unseal(identity));
    }

    /** Opens what was sealed without padding. */
    byte[] unseal(RecipientStanzaReader identity) throws Failure {
        var in = Channels.newChannel(new ByteArrayInputStream(file));
        try (var opened = Channels.newInputStream(
                new StandardDecryptingChannelFactory().newDecryptingChannel(in, List.of(identity)))) {
            return opened.readAllBytes();
        } catch (UnsupportedRecipientStanzaException cause) {
            throw new Failure(cause, "sealed.other-key");
        } catch (GeneralSecurityException | IOException | RuntimeException cause) {
            throw new Failure(cause, "sealed.damaged");
        }
    }

    private static byte[] unpad(byte[] padded) throws Failure {
        if (padded.length < LENGTH) {
            throw new Failure("sealed.padding");
        }
        var length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH) {
            throw new Failure("sealed.padding");
        }
        for (var index = LENGTH + length; index < padded.length; index++) {
            if (padded[index] != 0) {
                throw new Failure("sealed.padding");
            }
        }
        return Arrays.copyOfRange(padded, LENGTH, LENGTH + length);
    }
}
