package org.jointly.platform.mail.incoming;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail, up to a depth and a number: what is written in it, and what else there is. */
final class MimeParts {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_TEXT = 400_000;
    private static final int LONGEST_REPORT = 20_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder status = new StringBuilder();
    private int attachments;
    private int parts;

    static MimeParts of(MimeMessage mail) throws MessagingException, IOException {
        var read = new MimeParts();
        read.walk(mail, 0);
        return read;
    }

    /** What somebody wrote, where a mail program put pictures between its parts one after the other. */
    String text() {
        return String.join("\n", texts);
    }

    int attachments() {
        return attachments;
    }

    /** What a report says to programs. */
    Optional<String> status() {
        return status.isEmpty() ? Optional.empty() : Optional.of(status.toString());
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            return;
        }
        if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part))) {
            attachments++;
        } else if (is(part, "multipart/alternative")) {
            alternative(part, depth);
        } else if (is(part, "multipart/*")) {
            for (var inner : inner(part)) {
                walk(inner, depth + 1);
            }
        } else if (is(part, "message/delivery-status") || is(part, "message/global-delivery-status")) {
            status.append(written(part, LONGEST_REPORT)).append('\n');
        } else if (is(part, "text/plain") || is(part, "text/html")) {
            texts.add(text(part));
        } else {
            attachments++;
        }
    }

    /** The first that says something, plain before HTML; whatever pictures stand beside the HTML belong to its look. */
    private void alternative(Part part, int depth) throws MessagingException, IOException {
        for (var wanted : List.of("text/plain", "text/html")) {
            for (var inner : inner(part)) {
                if (is(inner, wanted) && !text(inner).isBlank()) {
                    texts.add(text(inner));
                    return;
                }
            }
        }
        for (var inner : inner(part)) {
            if (is(inner, "multipart/*")) {
                walk(inner, depth + 1);
            }
        }
    }

    private static List<Part> inner(Part part) throws MessagingException, IOException {
        var found = new ArrayList<Part>();
        if (content(part) instanceof Multipart several) {
            for (var i = 0; i < Math.min(several.getCount(), MOST_PARTS); i++) {
                found.add(several.getBodyPart(i));
            }
        }
        return found;
    }

    private static @Nullable Object content(Part part) throws IOException {
        try {
            return part.getContent();
        } catch (MessagingException e) {
            // a boundary that is missing: nothing to be read in it
            return null;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        var written = written(part, LONGEST_TEXT);
        return is(part, "text/html") ? HtmlText.of(written) : PlainText.unwrapped(written, type(part));
    }

    private static String written(Part part, int most) throws MessagingException, IOException {
        try (var decoded = decoded(part)) {
            return CharsetText.of(decoded.readNBytes(most), type(part));
        }
    }

    /** What is encoded in no way we know is read as it stands. */
    private static InputStream decoded(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException e) {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage mail -> mail.getRawInputStream();
                default -> throw e;
            };
        }
    }

    private static boolean is(Part part, String type) throws MessagingException {
        return part.isMimeType(type);
    }

    private static @Nullable ContentType type(Part part) throws MessagingException {
        try {
            return part.getContentType() == null ? null : new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }
}
