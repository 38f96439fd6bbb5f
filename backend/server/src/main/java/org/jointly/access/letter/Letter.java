package org.jointly.access.letter;

/** A mail that is ready to be sent, to one address. */
public record Letter(String to, String language, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Letter";
    }
}
