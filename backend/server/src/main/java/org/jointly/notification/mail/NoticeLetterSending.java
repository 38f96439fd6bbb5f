package org.jointly.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointly.notification.Notification;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.MailUnanswered;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.mail.ReplyAddresses;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.jointly.platform.outbox.Undeliverable;

/**
 * Hands a letter to the mail server, once. Where the process died or the line broke before the answer came, nobody knows whether it
 * went out: it is not sent again, and waits for an operator.
 */
@Singleton
class NoticeLetterSending implements Receiver<NoticeLetterReady> {
    private static final String UNKNOWN = "unknown";
    private static final String LOST = "It was handed to the mail server, and the answer was lost";

    private final MailTurns turns;
    private final TurnTaking taking;
    private final Notification notification;
    private final Mailer mailer;
    private final ReplyAddresses addresses;
    private final Clock clock;

    NoticeLetterSending(
            MailTurns turns,
            TurnTaking taking,
            Notification notification,
            Mailer mailer,
            ReplyAddresses addresses,
            Clock clock) {
        this.turns = turns;
        this.taking = taking;
        this.notification = notification;
        this.mailer = mailer;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Kind<NoticeLetterReady> kind() {
        return NoticeLetterReady.KIND;
    }

    @Override
    public void receive(Delivery<NoticeLetterReady> delivery) {
        var found = Duty.NOTIFICATION.find(() -> turns.letter(delivery.message().letter()));
        if (found.isEmpty()) {
            return;
        }
        var letter = found.get();
        if (letter.state().equals(NoticeLetterRow.HANDING)) {
            move(letter, NoticeLetterRow.HANDING, UNKNOWN);
            throw new Undeliverable(LOST);
        }
        if (!letter.state().equals(NoticeLetterRow.WAITING)) {
            return;
        }
        if (isStillFor(letter)) {
            handOver(letter);
        } else {
            Duty.NOTIFICATION.perform(() -> turns.drop(letter, clock.instant()));
        }
    }

    /**
     * A letter may wait for long: whether the organisation lets it tell so much, and they may still know of all that it tells, want
     * it, and have not read all of it.
     */
    private boolean isStillFor(NoticeLetterRow letter) {
        var notices = letter.noticeIds();
        return taking.allows(letter.organisation(), letter.level())
                && taking.isReachedAt(letter.person(), letter.address())
                && taking.wants(letter.person(), letter.kindList())
                && taking.reader(letter.person(), letter.organisation())
                        .map(reader -> reader.find(() -> notification.those(notices)))
                        .filter(still -> still.size() == notices.size()
                                && still.stream().allMatch(notice -> notice.title() != null)
                                && still.stream().anyMatch(notice -> !notice.read()))
                        .isPresent();
    }

    private void handOver(NoticeLetterRow letter) {
        var ours = new AtomicBoolean();
        try {
            var back = addresses.back(letter.id()).orElse(null);
            mailer.handOver(letter.letter(mailer.host()).backTo(back), () -> {
                if (!move(letter, NoticeLetterRow.WAITING, NoticeLetterRow.HANDING)) {
                    throw new IllegalStateException("Another node has this letter");
                }
                ours.set(true);
            });
        } catch (MailUnanswered e) {
            move(letter, NoticeLetterRow.HANDING, UNKNOWN);
            throw new Undeliverable(LOST);
        } catch (Undeliverable e) {
            move(letter, NoticeLetterRow.HANDING, "refused");
            throw e;
        } catch (RuntimeException e) {
            if (ours.get()) {
                move(letter, NoticeLetterRow.HANDING, NoticeLetterRow.WAITING);
            }
            throw e;
        }
        move(letter, NoticeLetterRow.HANDING, "sent");
    }

    private boolean move(NoticeLetterRow letter, String from, String to) {
        return Duty.NOTIFICATION.find(() -> turns.move(letter, from, to, clock.instant()));
    }
}
