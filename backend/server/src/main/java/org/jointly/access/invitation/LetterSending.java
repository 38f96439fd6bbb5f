package org.jointly.access.invitation;

import jakarta.inject.Singleton;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Sends letters of invitation. The token is made here and stands in the letter alone; if the process dies between the two
 * steps, the letter that comes again bears a new one.
 */
@Singleton
class LetterSending implements Receiver<LetterWanted> {
    private final LetterActs acts;
    private final InvitationLetters letters;
    private final Mailer mailer;
    private final Organisations organisations;

    LetterSending(LetterActs acts, InvitationLetters letters, Mailer mailer, Organisations organisations) {
        this.acts = acts;
        this.letters = letters;
        this.mailer = mailer;
        this.organisations = organisations;
    }

    @Override
    public Kind<LetterWanted> kind() {
        return LetterWanted.KIND;
    }

    @Override
    public void receive(Delivery<LetterWanted> delivery) {
        var token = LinkTokens.make();
        Duty.ACCESS.find(() -> acts.seal(delivery, token)).ifPresent(row -> {
            var organisation = organisations.organisation(row.organisation()).name();
            mailer.send(letters.invitation(row, organisation, token));
            Duty.ACCESS.perform(() -> acts.sent(delivery.message().letter()));
        });
    }
}
