package org.jointly.ui.programme;

import org.jointly.api.programme.Programme;

/** Programmes in memory for tests of other features. */
public final class ProgrammesWith {
    private ProgrammesWith() {}

    public static ProgrammesInMemory one(Programme programme) {
        return new ProgrammesInMemory().with(programme);
    }
}
