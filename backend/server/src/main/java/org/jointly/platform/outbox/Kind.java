package org.jointly.platform.outbox;

import java.util.Locale;
import org.jointly.platform.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message.
 *
 * @param name stands in the database and stays, also when classes are renamed
 * @param payload what a message says; a record with serialisation, at most 8 KiB of JSON
 * @param duty the only job of the platform that may send it; absent for what people's requests send
 */
public record Kind<T>(
        String name, Class<T> payload, @Nullable Duty duty) {
    public static <T> Kind<T> ofRequests(String name, Class<T> payload) {
        return new Kind<>(name, payload, null);
    }

    /** Only for such a kind a receiver may believe a payload that says who did something. */
    public static <T> Kind<T> of(Duty duty, String name, Class<T> payload) {
        return new Kind<>(name, payload, duty);
    }

    boolean isSentBy(String senders) {
        return senders.equals(duty == null ? "" : duty.name().toLowerCase(Locale.ROOT));
    }
}
