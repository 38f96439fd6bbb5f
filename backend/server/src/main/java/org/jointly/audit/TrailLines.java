package org.jointly.audit;

/** How entries are written into a file, each line with its end. One object writes one file, in the order of the chain. */
interface TrailLines {
    /** @param previous the hash of the entry before the first one; empty where that is the first of the chain */
    String begin(String previous);

    String line(EntryRow entry);

    /** @param head the chain's end when the file was made, which may lie behind the file's last entry */
    String end(HeadRow head);
}
