package org.jointly.document.text;

import java.util.List;
import java.util.Locale;

/**
 * What stands in front of a text.
 *
 * @param state which state of the text it is, in words
 * @param organisations who takes part, in the order in which they are named
 * @param labels in the reader's language
 */
public record Cover(String title, String programme, String state, List<Participant> organisations, Labels labels) {
    /**
     * What is said beside names.
     *
     * @param unprintable before a list of letters that could not be printed
     */
    public record Labels(Locale language, String signature, String comments, String unprintable) {}

    /**
     * An organisation and how it takes part.
     *
     * @param signs whether the text waits for its signature
     */
    public record Participant(String name, String capacity, boolean signs) {}
}
