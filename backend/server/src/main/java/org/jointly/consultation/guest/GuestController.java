package org.jointly.consultation.guest;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForGuests;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.consultation.guest.GuestVisit;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.platform.once.Idempotent;

@Controller
class GuestController implements GuestApi {
    private final Guests guests;

    GuestController(Guests guests) {
        this.guests = guests;
    }

    @Override
    public List<Guest> guests(UUID call) {
        return guests.of(call);
    }

    @Override
    @Idempotent
    public List<Guest> invite(UUID call, InviteGuests request) {
        return guests.invite(call, request);
    }

    @Override
    @Idempotent
    public Guest sendLink(UUID guest) {
        return guests.sendLink(guest);
    }

    @Override
    @Idempotent
    public Guest revoke(UUID guest) {
        return guests.revoke(guest);
    }

    @Override
    @ForGuests
    public GuestVisit visit() {
        return guests.visit();
    }
}
