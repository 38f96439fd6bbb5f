package org.jointly.access.joining;

import jakarta.inject.Singleton;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Mails the link by which an address is proven. The token is made here and stands in the letter alone. */
@Singleton
class JoinLetterSending implements Receiver<JoinLetterWanted> {
    private final JoinAskActs acts;
    private final JoinLetters letters;
    private final Mailer mailer;

    JoinLetterSending(JoinAskActs acts, JoinLetters letters, Mailer mailer) {
        this.acts = acts;
        this.letters = letters;
        this.mailer = mailer;
    }

    @Override
    public Kind<JoinLetterWanted> kind() {
        return JoinLetterWanted.KIND;
    }

    @Override
    public void receive(Delivery<JoinLetterWanted> delivery) {
        var token = LinkTokens.make();
        Duty.ACCESS
                .find(() -> acts.seal(delivery.message().request(), token))
                .ifPresent(row -> mailer.send(letters.proof(row, token)));
    }
}
