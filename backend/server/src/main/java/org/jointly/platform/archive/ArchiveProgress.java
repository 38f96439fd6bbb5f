package org.jointly.platform.archive;

/** Is told again and again that the making of an archive goes on; by throwing it ends it. */
@FunctionalInterface
public interface ArchiveProgress {
    void goesOn();
}
