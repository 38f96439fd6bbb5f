package org.jointly.platform.outbox;

/** No further attempt would help; the message is parked. The reason is shown to operators: it names no person. */
public class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Undeliverable(String reason) {
        super(reason);
    }
}
