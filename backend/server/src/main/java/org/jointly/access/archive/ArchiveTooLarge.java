package org.jointly.access.archive;

/** An archive became larger than one may. */
final class ArchiveTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveTooLarge() {
        super("An archive became larger than one may");
    }
}
