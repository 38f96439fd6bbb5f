package org.jointly.document.live.wire;

/** The way to one browser. Any thread may send; nothing blocks. */
public interface Wire {
    void send(byte[] message);

    /** Sends it with what comes after it, at {@link #deliver()} or the next {@link #send} at the latest; much of it before. */
    default void hold(byte[] message) {
        send(message);
    }

    default void deliver() {}

    /** Ends it; the reason is shown to the other side. */
    void close(int code, String reason);

    /** Whether to take in what the other side sends, or to let it wait. */
    void read(boolean wanted);

    /** Somebody on it was let in: what binds strangers does not bind it any more. */
    void admit();

    /** Whether somebody was. */
    boolean isAdmitted();

    /** Runs something after everything that came before, where messages are taken in. */
    void run(Runnable work);
}
