package org.jointly.access.joining;

import jakarta.inject.Singleton;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Mails why a request was declined. */
@Singleton
class DeclineLetterSending implements Receiver<DeclineLetterWanted> {
    private final JoinAskActs acts;
    private final JoinLetters letters;
    private final Mailer mailer;

    DeclineLetterSending(JoinAskActs acts, JoinLetters letters, Mailer mailer) {
        this.acts = acts;
        this.letters = letters;
        this.mailer = mailer;
    }

    @Override
    public Kind<DeclineLetterWanted> kind() {
        return DeclineLetterWanted.KIND;
    }

    @Override
    public void receive(Delivery<DeclineLetterWanted> delivery) {
        Duty.ACCESS
                .find(() -> acts.declined(delivery.message().request()))
                .ifPresent(row -> mailer.send(letters.declined(row)));
    }
}
