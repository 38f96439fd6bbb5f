package org.jointly.platform.archive;

/** Takes the files that a feature puts into an archive. */
public interface ArchiveFiles {
    /** @param path within the archive, such as {@code documents/…/….docx} */
    void add(String path, byte[] bytes);

    /** Says in the manifest that a file is not there, and why. */
    void missing(String path, String reason);
}
