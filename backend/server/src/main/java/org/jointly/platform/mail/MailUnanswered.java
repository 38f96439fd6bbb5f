package org.jointly.platform.mail;

/** A letter was handed to the mail server, and no answer came: nobody knows whether it goes out. */
public final class MailUnanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailUnanswered(Throwable cause) {
        super("The mail server did not answer", cause);
    }
}
