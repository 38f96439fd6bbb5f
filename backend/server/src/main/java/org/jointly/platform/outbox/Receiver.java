package org.jointly.platform.outbox;

/** Does what a kind of message asks for. A feature offers one by being a bean; each kind has exactly one. */
public interface Receiver<T> {
    Kind<T> kind();

    /**
     * Outside of any transaction, on one node at a time, and within {@code jointly.outbox.lease}. The same message may come
     * again: work in the database asks {@link Outbox#settles} first, other work hands the message's id on. Whatever is thrown
     * brings the message back later; {@link Undeliverable} parks it at once.
     */
    void receive(Delivery<T> delivery);

    /** After how many attempts a message is parked; with the usual pauses these are about eight hours. */
    default int mostAttempts() {
        return 16;
    }
}
