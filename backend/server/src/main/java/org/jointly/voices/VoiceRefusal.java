package org.jointly.voices;

import io.micronaut.http.HttpStatus;
import org.jointly.api.voices.Use;
import org.jointly.platform.problem.Refusal;

/** A rule of conduct says no. */
public final class VoiceRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private VoiceRefusal(HttpStatus status, String type, String detail) {
        super(status, type, detail);
    }

    public static VoiceRefusal noConsent(Use use) {
        return new VoiceRefusal(
                HttpStatus.FORBIDDEN,
                "no-consent",
                "The survivor does not allow your organisation this use (" + use + "). Nothing was done.");
    }

    public static VoiceRefusal nobodyToAsk() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "nobody-to-ask",
                "Nobody else of your organisation can open this voice now, so nobody was asked. Do not wait: act by"
                        + " your own rules, and call a custodian, who can name people to read and to be on call.");
    }

    public static VoiceRefusal notOpened() {
        return new VoiceRefusal(HttpStatus.FORBIDDEN, "not-opened", "Open the voice and read it first; then decide.");
    }

    public static VoiceRefusal stopped() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "receiver-stopped",
                "This organisation takes nothing new at the moment: too few people there could act on it. Nothing was"
                        + " sent.");
    }

    public static VoiceRefusal sentBefore() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "sent-before",
                "This was sent before, with other content. What arrived first stays; the code opens it.");
    }

    static VoiceRefusal notReady(String what) {
        return new VoiceRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "not-ready", what);
    }

    public static VoiceRefusal tooFew() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "too-few",
                "A theme is published with at least eleven voices that allow it, of two organisations or more.");
    }

    public static VoiceRefusal proofOfWork() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "proof-of-work",
                "The page must solve a new puzzle first. Nothing is lost.");
    }

    public static VoiceRefusal epochEnded() {
        return new VoiceRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "epoch-ended",
                "The keys of this channel have changed: load it again and seal again. Nothing is lost.");
    }

    public static VoiceRefusal keyInUse() {
        return new VoiceRefusal(
                HttpStatus.CONFLICT,
                "key-in-use",
                "Keys of channels are sealed to the present one: replacing it loses access until custodians give them"
                        + " again.");
    }
}
