package org.jointly.consultation.guest;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Sends letters to guests. It reads as whoever acted, so that nobody has somebody else's guests written to; a letter that comes again after the
 * process died has the same id, by which mail programs show it once.
 */
@Singleton
class GuestLetterSending implements Receiver<GuestLetterWanted> {
    private static final UUID NOBODY = new UUID(0, 0);

    private final GuestLetters letters;
    private final Mailer mailer;

    GuestLetterSending(GuestLetters letters, Mailer mailer) {
        this.letters = letters;
        this.mailer = mailer;
    }

    @Override
    public Kind<GuestLetterWanted> kind() {
        return GuestLetterWanted.KIND;
    }

    @Override
    public void receive(Delivery<GuestLetterWanted> delivery) {
        var organisation = delivery.organisation();
        if (organisation == null) {
            return;
        }
        var reader = new Actor(NOBODY, "Jointly", organisation, "", Set.of(Role.VIEWER));
        reader.find(() -> letters.wanted(delivery.message()))
                .ifPresent(letter ->
                        mailer.send(letter.with(Map.of("Message-ID", "<guest-" + delivery.id() + "@jointly>"))));
    }
}
