package org.jointly.exchange.iati.xml;

import static org.jointly.exchange.iati.xml.FileRefused.Kind.DOCUMENT_TYPE;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.TOO_LONG;

/**
 * Watches markup go by ahead of the parser, which would hold a whole tag, comment or text in memory and might
 * follow a document type's entities before we could say no.
 */
final class MarkupCheck {
    private enum Inside {
        PLAIN(' ', 0),
        OPENED(' ', 0),
        DECLARED(' ', 0),
        COMMENT('-', 2),
        CDATA(']', 2),
        INSTRUCTION('?', 1);

        final char closer;
        final int closers;

        Inside(char closer, int closers) {
            this.closer = closer;
            this.closers = closers;
        }
    }

    private Inside inside = Inside.PLAIN;
    private int unbroken;
    private int closersSeen;
    private int line = 1;

    int line() {
        return line;
    }

    void see(char next) {
        if (next == '\n') {
            line++;
        }
        if (++unbroken > Limits.UNBROKEN) {
            throw new FileRefused(TOO_LONG, "file.long-part", line, Limits.UNBROKEN);
        }
        switch (inside) {
            case PLAIN -> {
                if (next == '<') {
                    enter(Inside.OPENED);
                }
            }
            case OPENED ->
                enter(
                        switch (next) {
                            case '!' -> Inside.DECLARED;
                            case '?' -> Inside.INSTRUCTION;
                            default -> Inside.PLAIN;
                        });
            case DECLARED -> enter(declared(next));
            case COMMENT, CDATA, INSTRUCTION -> seeInside(next);
        }
    }

    private void seeInside(char next) {
        if (next == inside.closer) {
            closersSeen++;
        } else if (next == '>' && closersSeen >= inside.closers) {
            enter(Inside.PLAIN);
        } else {
            closersSeen = 0;
        }
    }

    private Inside declared(char next) {
        return switch (next) {
            case '-' -> Inside.COMMENT;
            case '[' -> Inside.CDATA;
            case 'D' -> throw new FileRefused(DOCUMENT_TYPE, "file.document-type", line);
            default -> Inside.PLAIN;
        };
    }

    private void enter(Inside place) {
        inside = place;
        unbroken = 0;
        closersSeen = 0;
    }
}
