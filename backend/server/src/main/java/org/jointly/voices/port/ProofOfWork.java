package org.jointly.voices.port;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.jointly.api.ConstraintFaults;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keylog.Hashes;

/** Reads what is sent to the survivors' port, cheapest first: whoever did no work is turned down before anything is parsed. */
@Singleton
public class ProofOfWork {
    private static final JsonFactory TOKENS = new JsonFactory();
    private static final int LONGEST_CHALLENGE = 300;

    private final Challenges challenges;
    private final ObjectMapper json;
    private final io.micronaut.validation.validator.Validator validator;

    ProofOfWork(Challenges challenges, ObjectMapper json, io.micronaut.validation.validator.Validator validator) {
        this.challenges = challenges;
        this.json = json;
        this.validator = validator;
    }

    /** Whether the beginning of a body holds a challenge that was solved. */
    boolean showsWork(byte[] beginning) {
        return solved(beginning).isPresent();
    }

    /** The hash of the challenge that was solved; its text and the nonce must be the first two fields of the body. */
    public byte[] worked(byte[] body) {
        return solved(body).orElseThrow(VoiceRefusal::proofOfWork);
    }

    private Optional<byte[]> solved(byte[] body) {
        try (var parser = TOKENS.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && "challenge".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_STRING
                    && parser.getTextLength() < LONGEST_CHALLENGE) {
                var challenge = parser.getText();
                if ("nonce".equals(parser.nextFieldName()) && parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    return challenges.solved(challenge, parser.getLongValue());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public <T> T read(byte[] body, Class<T> type) {
        T request;
        try {
            request = json.readValue(body, type);
        } catch (IOException e) {
            throw new Invalid("", Sentence.forPrograms("must be the JSON that this address takes"));
        }
        if (request == null) {
            throw new Invalid("", Sentence.forPrograms("must be a JSON object"));
        }
        var wrong = validator.validate(request);
        if (!wrong.isEmpty()) {
            throw new Invalid(ConstraintFaults.of(wrong));
        }
        return request;
    }

    /** Of what was read, not of how it was written or which challenge came with it: the same sent twice has the same one. */
    public byte[] fingerprint(Object request) {
        try {
            return Hashes.sha256(json.writeValueAsBytes(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer filled up with spaces, so that every answer about a code has one size. */
    public byte[] filled(Object answer, int size) {
        try {
            var text = json.writeValueAsBytes(answer);
            if (text.length > size) {
                throw new IllegalStateException("An answer about a code is larger than it may be: " + text.length);
            }
            var filled = new byte[size];
            Arrays.fill(filled, (byte) ' ');
            System.arraycopy(text, 0, filled, 0, text.length);
            return filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
