package org.jointly.notification.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.StoppedMail;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.problem.NotFound;

/** Stops mails by the link of a letter: whoever has it may do that and nothing else. */
@Singleton
class Unsubscribing {
    private final Acts acts;

    Unsubscribing(Acts acts) {
        this.acts = acts;
    }

    StoppedMail look(String token) {
        return Duty.NOTIFICATION.find(() -> acts.of(token)).stopped();
    }

    StoppedMail unsubscribe(String token) {
        return Duty.NOTIFICATION.find(() -> acts.stop(token)).stopped();
    }

    /** The transactions. */
    @Singleton
    @Transactional
    static class Acts {
        private final NoticeLetterRows letters;
        private final ChoiceRows choices;

        Acts(NoticeLetterRows letters, ChoiceRows choices) {
            this.letters = letters;
            this.choices = choices;
        }

        NoticeLetterRows.OfLink of(String token) {
            return letters.byLink(LinkTokens.hash(token)).orElseThrow(() -> new NotFound("link"));
        }

        NoticeLetterRows.OfLink stop(String token) {
            var letter = of(token);
            letter.kindList().forEach(kind -> choices.choose(letter.person(), kind, Cadence.OFF.toString()));
            return letter;
        }
    }
}
