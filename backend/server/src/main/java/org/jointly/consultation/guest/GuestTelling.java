package org.jointly.consultation.guest;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.event.AnswersReleased;
import org.jointly.consultation.event.CallCloses;
import org.jointly.consultation.event.CallExtended;
import org.jointly.consultation.event.CallMade;
import org.jointly.consultation.event.CallOpened;
import org.jointly.consultation.event.CallPublished;
import org.jointly.consultation.event.CallWithdrawn;
import org.jointly.consultation.event.GuestLinkSent;
import org.jointly.consultation.event.GuestsInvited;
import org.jointly.consultation.event.SubmissionAdmitted;
import org.jointly.consultation.event.SubmissionDeclined;
import org.jointly.consultation.event.SubmissionMade;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Has guests written to of what others learn by the bell, in the transaction in which it happens. */
@Singleton
class GuestTelling {
    private final GuestRows rows;
    private final Consultation consultation;
    private final Outbox outbox;
    private final Clock clock;

    GuestTelling(GuestRows rows, Consultation consultation, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.consultation = consultation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void onRecorded(Recorded event) {
        switch (event) {
            case CallMade made when made.open() -> tellAll(made.call(), GuestOccasion.ASKED);
            case CallOpened opened -> tellAll(opened.call(), GuestOccasion.ASKED);
            case GuestsInvited invited
            when isOpen(invited.call()) -> invited.guests().forEach(guest -> tell(guest, GuestOccasion.ASKED, null));
            case GuestLinkSent sent when hasOpened(sent.call()) -> tell(sent.guest(), GuestOccasion.ASKED, null);
            case CallExtended extended -> extend(extended);
            case CallWithdrawn withdrawn
            when hasOpened(withdrawn.call()) -> tellAll(withdrawn.call(), GuestOccasion.WITHDRAWN);
            case CallCloses closes -> tellAll(rows.silent(closes.call()), GuestOccasion.CLOSING);
            case CallPublished published -> tellAll(published.call(), GuestOccasion.PUBLISHED);
            case AnswersReleased released ->
                tellAll(rows.answered(released.call(), released.at()), GuestOccasion.ANSWERED);
            case SubmissionAdmitted admitted ->
                tellAll(rows.ofSubmission(admitted.submission()), GuestOccasion.ADMITTED);
            case SubmissionDeclined declined ->
                tellAll(rows.ofSubmission(declined.submission()), GuestOccasion.DECLINED);
            case SubmissionMade made -> receipt(made.submission());
            default -> {
                // not a matter of guests
            }
        }
    }

    private void extend(CallExtended event) {
        var call = consultation.row(event.call());
        rows.lengthen(event.call(), InvitedGuests.goodUntil(call.answersOn()));
        if (hasOpened(call, clock.instant())) {
            tellAll(event.call(), GuestOccasion.EXTENDED);
        }
    }

    /** Of what a guest submitted itself. */
    private void receipt(UUID submission) {
        rows.findById(Actor.current().organisation())
                .ifPresent(guest -> tell(guest.id(), GuestOccasion.SUBMITTED, submission));
    }

    private boolean isOpen(UUID call) {
        return consultation.row(call).isOpen(clock.instant());
    }

    private boolean hasOpened(UUID call) {
        return hasOpened(consultation.row(call), clock.instant());
    }

    private static boolean hasOpened(CallRow call, Instant now) {
        return !call.opensAt().isAfter(now);
    }

    private void tellAll(UUID call, GuestOccasion occasion) {
        tellAll(rows.of(call), occasion);
    }

    private void tellAll(List<GuestRow> guests, GuestOccasion occasion) {
        var now = clock.instant();
        guests.stream().filter(guest -> guest.isGood(now)).forEach(guest -> tell(guest.id(), occasion, null));
    }

    private void tell(UUID guest, GuestOccasion occasion, @Nullable UUID submission) {
        outbox.send(
                GuestLetterWanted.KIND,
                Actor.current().organisation(),
                new GuestLetterWanted(guest, occasion, submission));
    }
}
