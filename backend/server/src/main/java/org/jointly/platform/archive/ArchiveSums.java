package org.jointly.platform.archive;

/** How much stands in an archive. */
public record ArchiveSums(int files, long rows) {}
