package org.jointly.ui.shell;

import java.util.List;

/** What the field on top of every page finds. */
public interface Search {
    /** What a few typed letters may mean. */
    List<Suggestion> suggestions(String typed);

    /** Shows everything that matches. */
    void all(String typed);

    /**
     * Something found.
     *
     * @param path where it stands
     */
    record Suggestion(String title, String path) {}
}
