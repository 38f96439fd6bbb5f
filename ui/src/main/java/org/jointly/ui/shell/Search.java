package org.jointly.ui.shell;

import java.util.List;

/** What the field on top of every page finds; the feature whose things are found offers it. */
public interface Search {
    /** What a few typed letters may mean. */
    List<Found> suggestions(String typed);

    /** Shows everything that matches. */
    void all(String typed);

    /**
     * Something found.
     *
     * @param path where it stands
     */
    record Found(String title, String path) {}
}
