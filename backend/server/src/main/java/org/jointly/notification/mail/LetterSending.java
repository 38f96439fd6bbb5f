package org.jointly.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jointly.notification.Notification;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.MailUnanswered;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.jointly.platform.outbox.Undeliverable;

/**
 * Hands a letter to the mail server, once. Where the process died or the line broke before the answer came, nobody knows whether it
 * went out: it is not sent again, and waits for an operator.
 */
@Singleton
class LetterSending implements Receiver<LetterReady> {
    private static final String UNKNOWN = "unknown";
    private static final String LOST = "It was handed to the mail server, and the answer was lost";

    private final Turns turns;
    private final TurnTaking taking;
    private final Notification notification;
    private final Mailer mailer;
    private final Clock clock;

    LetterSending(Turns turns, TurnTaking taking, Notification notification, Mailer mailer, Clock clock) {
        this.turns = turns;
        this.taking = taking;
        this.notification = notification;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public Kind<LetterReady> kind() {
        return LetterReady.KIND;
    }

    @Override
    public void receive(Delivery<LetterReady> delivery) {
        var found = Duty.NOTIFICATION.find(() -> turns.letter(delivery.message().letter()));
        if (found.isEmpty()) {
            return;
        }
        var letter = found.get();
        if (letter.state().equals(LetterRow.HANDING)) {
            move(letter, LetterRow.HANDING, UNKNOWN);
            throw new Undeliverable(LOST);
        }
        if (!letter.state().equals(LetterRow.WAITING)) {
            return;
        }
        if (isStillFor(letter)) {
            handOver(letter);
        } else {
            Duty.NOTIFICATION.perform(() -> turns.drop(letter, clock.instant()));
        }
    }

    /** A letter may wait for long: whether they may still know of all that it tells. */
    private boolean isStillFor(LetterRow letter) {
        var notices = letter.noticeIds();
        return taking.reader(letter.person(), letter.organisation())
                .filter(reader -> reader.find(() -> notification.those(notices)).size() == notices.size())
                .isPresent();
    }

    private void handOver(LetterRow letter) {
        try {
            mailer.handOver(letter.letter(mailer.host()), () -> {
                if (!move(letter, LetterRow.WAITING, LetterRow.HANDING)) {
                    throw new IllegalStateException("Another node has this letter");
                }
            });
        } catch (MailUnanswered e) {
            move(letter, LetterRow.HANDING, UNKNOWN);
            throw new Undeliverable(LOST);
        } catch (Undeliverable e) {
            move(letter, LetterRow.HANDING, "refused");
            throw e;
        } catch (RuntimeException e) {
            move(letter, LetterRow.HANDING, LetterRow.WAITING);
            throw e;
        }
        move(letter, LetterRow.HANDING, "sent");
    }

    private boolean move(LetterRow letter, String from, String to) {
        return Duty.NOTIFICATION.find(() -> turns.move(letter, from, to, clock.instant()));
    }
}
