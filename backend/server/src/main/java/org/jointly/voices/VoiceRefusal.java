package org.jointly.voices;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;
import org.jointly.api.voices.Use;
import org.jointly.platform.problem.Refusal;

/** A rule of conduct says no. */
public final class VoiceRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private VoiceRefusal(HttpStatus status, String type, Object... values) {
        super(status, type, Sentence.of("voices." + type, values));
    }

    public static VoiceRefusal noConsent(Use use) {
        return new VoiceRefusal(HttpStatus.FORBIDDEN, "no-consent", use);
    }

    public static VoiceRefusal nobodyToAsk() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "nobody-to-ask");
    }

    public static VoiceRefusal notOpened() {
        return new VoiceRefusal(HttpStatus.FORBIDDEN, "not-opened");
    }

    public static VoiceRefusal stopped() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "receiver-stopped");
    }

    public static VoiceRefusal sentBefore() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "sent-before");
    }

    static VoiceRefusal notReady() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "not-ready");
    }

    public static VoiceRefusal tooFew() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "too-few");
    }

    public static VoiceRefusal proofOfWork() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "proof-of-work");
    }

    public static VoiceRefusal epochEnded() {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "epoch-ended");
    }

    public static VoiceRefusal keyInUse() {
        return new VoiceRefusal(HttpStatus.CONFLICT, "key-in-use");
    }
}
