package org.jointly.audit;

/** Leaves out of a file the entries that nobody asked for. */
record FilteredLines(TrailFilter filter, TrailLines lines) implements TrailLines {
    @Override
    public String begin(String previous) {
        return lines.begin(previous);
    }

    @Override
    public String line(EntryRow entry) {
        return filter.wants(entry) ? lines.line(entry) : "";
    }

    @Override
    public String end(HeadRow head) {
        return lines.end(head);
    }
}
