package org.jointly.notification.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jointly.access.Correspondence;
import org.jointly.access.Correspondence.Addressee;
import org.jointly.access.CurrentRights;
import org.jointly.api.Sentence;
import org.jointly.notification.place.ReplyPlaces;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.ReplyAddresses;
import org.jointly.platform.mail.incoming.IncomingMail;
import org.jointly.platform.mail.incoming.MailReading;
import org.jointly.platform.mail.incoming.Mailbox.Arrived;
import org.jointly.platform.notice.MailedAnswer;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.Refusal;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one mail. It becomes an answer in a topic if it comes to the address of a letter of ours, is proven to be from the
 * person whom that letter was for, was written by them and not by a machine, and if they may answer there now.
 */
@Singleton
class MailTaking {
    private static final Duration GOOD_FOR = Duration.ofDays(90);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 30;
    private static final int LONGEST = 10_000;

    private final Intake intake;
    private final MailReading reading;
    private final ReplyAddresses addresses;
    private final Correspondence correspondence;
    private final CurrentRights rights;
    private final ReplyPlaces places;
    private final Clock clock;

    MailTaking(
            Intake intake,
            MailReading reading,
            ReplyAddresses addresses,
            Correspondence correspondence,
            CurrentRights rights,
            ReplyPlaces places,
            Clock clock) {
        this.intake = intake;
        this.reading = reading;
        this.addresses = addresses;
        this.correspondence = correspondence;
        this.rights = rights;
        this.places = places;
        this.clock = clock;
    }

    void take(Arrived arrived) {
        var mail = reading.read(arrived.bytes());
        var back = addresses.cameBack(mail.to());
        if (back.isPresent()) {
            returned(arrived.id(), back.get(), mail);
            return;
        }
        var letter = addresses.answered(mail.to()).flatMap(id -> Duty.INTAKE.find(() -> intake.letter(id)));
        if (mail.machine() != null) {
            settle(arrived, null, Outcome.kept(Outcome.State.MACHINE, mail.machine(), mail));
        } else if (letter.isEmpty() || isOver(letter.get())) {
            settle(arrived, null, Outcome.kept(Outcome.State.UNKNOWN, "no letter of ours, or an old one", mail));
        } else {
            answered(arrived, letter.get(), mail);
        }
    }

    private boolean isOver(IncomingRows.LetterRow letter) {
        return letter.madeAt().plus(GOOD_FOR).isBefore(clock.instant());
    }

    /** What comes there and is no report was written by a machine too. */
    private void returned(UUID id, UUID letter, IncomingMail mail) {
        var found = Duty.INTAKE.find(() -> intake.letter(letter));
        var report = mail.report();
        if (found.isPresent() && report != null) {
            Duty.INTAKE.perform(() -> intake.cameBack(id, found.get(), report.status()));
        } else {
            Duty.INTAKE.perform(() -> intake.settle(
                    id, null, Outcome.kept(Outcome.State.MACHINE, "to the address that letters come back to", mail)));
        }
    }

    private void answered(Arrived arrived, IncomingRows.LetterRow letter, IncomingMail mail) {
        if (mail.from() == null || !mail.proven()) {
            settle(arrived, letter, Outcome.kept(Outcome.State.UNPROVEN, "not proven to be from its sender", mail));
            return;
        }
        var sender = correspondence
                .of(letter.person())
                .filter(addressee -> addressee.mail().equalsIgnoreCase(mail.from()));
        if (sender.isEmpty()) {
            settle(arrived, letter, Outcome.kept(Outcome.State.STRANGER, "not from whom the letter was for", mail));
            return;
        }
        settle(arrived, letter, outcome(arrived, letter, mail, sender.get()));
    }

    private Outcome outcome(Arrived arrived, IncomingRows.LetterRow letter, IncomingMail mail, Addressee sender) {
        try {
            check(arrived, letter, mail);
            var actor = rights.of(letter.person(), letter.organisation(), letter.madeAt())
                    .orElseThrow(() -> new NotAllowed("notification.mail-no-access"));
            rights.mayWrite(actor);
            var thread = letter.root();
            if (thread == null) {
                throw new NotAllowed("notification.mail-gone");
            }
            places.answer(
                    actor,
                    UUID.fromString(thread),
                    new MailedAnswer(mail.content(), mail.fresh(), mail.text(), mail.attachments()));
            return Outcome.of(Outcome.State.COMMENTED, "");
        } catch (Unavailable later) {
            throw later;
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.said().key(), said(refusal).in(Locale.forLanguageTag(sender.language())));
        }
    }

    /** A fault of a field says more than that something is wrong. */
    private static Sentence said(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? refusal.said()
                : refusal.faults().getFirst().said();
    }

    private void check(Arrived arrived, IncomingRows.LetterRow letter, IncomingMail mail) {
        if (!arrived.whole()) {
            throw new NotAllowed("notification.mail-large");
        }
        if (mail.fresh().isBlank()) {
            throw new NotAllowed(mail.attachments() > 0 ? "notification.mail-only-files" : "notification.mail-empty");
        }
        if (mail.fresh().length() > LONGEST) {
            throw new NotAllowed("notification.mail-long", LONGEST);
        }
        Instant since = clock.instant().minus(HOUR);
        if (Duty.INTAKE.find(() -> intake.commentedSince(letter.person(), since)) >= MOST_AN_HOUR) {
            throw new NotAllowed("notification.mail-many", MOST_AN_HOUR);
        }
    }

    private void settle(Arrived arrived, IncomingRows.@Nullable LetterRow letter, Outcome outcome) {
        Duty.INTAKE.perform(() -> intake.settle(arrived.id(), letter, outcome));
    }
}
