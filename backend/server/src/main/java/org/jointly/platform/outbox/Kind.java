package org.jointly.platform.outbox;

import java.util.Locale;
import java.util.UUID;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message.
 *
 * @param name stands in the database and stays, also when classes are renamed
 * @param payload what a message says; a record with serialisation, at most 8 KiB of JSON
 * @param duty the only job of the platform that may send it; absent for what people's requests send
 * @param platform whether only who acts for the platform itself may send it
 */
public record Kind<T>(
        String name, Class<T> payload, @Nullable Duty duty, boolean platform) {
    /** A receiver acts for the sender's organisation alone: it compares, or its payload is {@link OfOrganisation}. */
    public static <T> Kind<T> ofRequests(String name, Class<T> payload) {
        return new Kind<>(name, payload, null, false);
    }

    /** Sent by the requests of who runs the platform; a receiver may believe what they say of any organisation. */
    public static <T> Kind<T> ofPlatform(String name, Class<T> payload) {
        return new Kind<>(name, payload, null, true);
    }

    /** Only for such a kind a receiver may believe a payload that says who did something. */
    public static <T> Kind<T> of(Duty duty, String name, Class<T> payload) {
        return new Kind<>(name, payload, duty, false);
    }

    boolean isSentBy(String senders, @Nullable UUID organisation) {
        return senders.equals(duty == null ? "" : duty.name().toLowerCase(Locale.ROOT))
                && (!platform || Actor.PLATFORM.equals(organisation));
    }
}
