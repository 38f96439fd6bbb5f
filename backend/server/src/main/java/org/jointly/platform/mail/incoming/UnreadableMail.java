package org.jointly.platform.mail.incoming;

/** What came is no mail that can be read, and is not tomorrow. */
public final class UnreadableMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMail(Throwable cause) {
        super("A mail cannot be read", cause);
    }
}
