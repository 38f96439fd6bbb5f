package org.jointly.consultation.guest;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestVisit;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.event.GuestLinkRevoked;
import org.jointly.consultation.event.GuestLinkSent;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;

/** What is done about those that are asked by mail, and what they see of themselves. */
@Singleton
@Transactional
class Guests {
    private static final Duration AT_LEAST = Duration.ofDays(30);

    private final GuestRows rows;
    private final InvitedGuests invited;
    private final Consultation consultation;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Guests(
            GuestRows rows,
            InvitedGuests invited,
            Consultation consultation,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.invited = invited;
        this.consultation = consultation;
        this.events = events;
        this.clock = clock;
    }

    List<Guest> of(UUID call) {
        consultation.row(call);
        var now = clock.instant();
        return rows.of(call).stream().map(guest -> guest.seen(now)).toList();
    }

    List<Guest> invite(UUID call, InviteGuests request) {
        consultation.inviteGuests(call, request.guests());
        return of(call);
    }

    /** Also to whom it was taken back from, or whose time is over. */
    Guest sendLink(UUID id) {
        var guest = guest(id);
        var call = consultation.allowed(CallAbility.MANAGE, guest.call());
        if (guest.mail() == null) {
            throw new Invalid("", "consultation.guest-forgotten");
        }
        var now = clock.instant();
        invited.mayWrite(1, now);
        if (rows.replaceLink(id, guest.link(), now, goodUntil(call, now)) == 0) {
            throw new Stale("guest", guest(id).seen(now));
        }
        events.publishEvent(new GuestLinkSent(call.id(), call.programme(), id, guest.name()));
        return guest(id).seen(now);
    }

    private static Instant goodUntil(CallRow call, Instant now) {
        var planned = InvitedGuests.goodUntil(call.answersOn());
        var least = now.plus(AT_LEAST);
        return planned.isAfter(least) ? planned : least;
    }

    Guest revoke(UUID id) {
        var guest = guest(id);
        var call = consultation.allowed(CallAbility.MANAGE, guest.call());
        var now = clock.instant();
        if (rows.revoke(id, now) == 1) {
            events.publishEvent(new GuestLinkRevoked(call.id(), call.programme(), id, guest.name()));
        }
        return guest(id).seen(now);
    }

    GuestVisit visit() {
        var guest = guest(Actor.current().organisation());
        var call = consultation.row(guest.call());
        return new GuestVisit(
                guest.organisation(),
                guest.contact(),
                guest.language(),
                call.id(),
                call.title(),
                call.programmeTitle(),
                call.organisationName(),
                call.closesAt(),
                call.zone(),
                guest.goodUntil());
    }

    private GuestRow guest(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("guest"));
    }
}
