package org.jointly.ui.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.consultation.guest.GuestState;
import org.jointly.api.consultation.guest.GuestVisit;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Guests of one call, and what was asked about them. */
public class GuestsInMemory implements GuestApi {
    public final List<Guest> guests = new ArrayList<>();
    public final List<InviteGuests> invited = new ArrayList<>();
    public final List<UUID> sent = new ArrayList<>();
    public final List<UUID> revoked = new ArrayList<>();
    public Runnable before = () -> {};

    public static Guest guest(String name, @Nullable String mail, GuestState state) {
        return new Guest(
                Cast.id(name),
                name,
                OrganisationKind.CIVIL_SOCIETY,
                mail,
                "Nour Demo",
                "en",
                new Signature(Cast.id("clara"), "Clara Demo", Cast.UNODC.id(), Cast.UNODC.name()),
                Instant.parse("2026-10-01T10:00:00Z"),
                state == GuestState.OPENED ? Instant.parse("2026-10-02T10:00:00Z") : null,
                Instant.parse("2099-12-31T00:00:00Z"),
                state);
    }

    @Override
    public List<Guest> guests(UUID call) {
        return List.copyOf(guests);
    }

    @Override
    public List<Guest> invite(UUID call, InviteGuests request) {
        before.run();
        invited.add(request);
        return guests(call);
    }

    @Override
    public Guest sendLink(UUID guest) {
        sent.add(guest);
        return found(guest);
    }

    @Override
    public Guest revoke(UUID guest) {
        revoked.add(guest);
        return found(guest);
    }

    private Guest found(UUID guest) {
        return guests.stream()
                .filter(each -> each.id().equals(guest))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public GuestVisit visit() {
        throw new AssertionError("is for guests");
    }
}
