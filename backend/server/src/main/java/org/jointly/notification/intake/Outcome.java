package org.jointly.notification.intake;

import java.util.Locale;
import java.util.Objects;
import org.jointly.platform.mail.incoming.IncomingMail;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param reason as a key of a sentence, or in words for an operator; empty where it became a comment
 * @param answer what whoever sent it is told; empty where nobody is told
 * @param sender and the rest: what is kept of it for an operator; empty where it needs none
 */
record Outcome(State state, String reason, String answer, String sender, String subject, String excerpt) {
    private static final int LONGEST_SENDER = 320;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_ANSWER = 1000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_EXCERPT = 2000;

    /** How a mail may end. */
    enum State {
        COMMENTED,
        /** Whoever sent it is known, and told why. */
        REFUSED,
        MACHINE,
        RETURNED,
        /** Of no letter of ours. */
        UNKNOWN,
        /** Nobody says that it comes from where it says. */
        UNPROVEN,
        /** From somebody else than the one whom the letter was for. */
        STRANGER,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Outcome {
        reason = cut(reason, LONGEST_REASON);
        answer = cut(answer, LONGEST_ANSWER);
        sender = cut(sender, LONGEST_SENDER);
        subject = cut(subject, LONGEST_SUBJECT);
        excerpt = cut(excerpt, LONGEST_EXCERPT);
    }

    static Outcome of(State state, String reason) {
        return new Outcome(state, reason, "", "", "", "");
    }

    static Outcome refused(String key, String answer) {
        return new Outcome(State.REFUSED, key, answer, "", "", "");
    }

    /** Nobody is told, so an operator may look. */
    static Outcome kept(State state, String reason, IncomingMail mail) {
        return new Outcome(state, reason, "", Objects.requireNonNullElse(mail.from(), ""), mail.subject(), mail.text());
    }

    private static String cut(@Nullable String text, int most) {
        var said = text == null ? "" : text;
        return said.length() <= most
                ? said
                : said.substring(0, Character.isHighSurrogate(said.charAt(most - 1)) ? most - 1 : most);
    }
}
