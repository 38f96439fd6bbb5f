package org.jointly.document.text;

import java.util.List;

/**
 * What stands in front of a text.
 *
 * @param state which state of the text it is, in words
 * @param organisations who takes part
 */
public record Cover(String title, String programme, String state, List<Participant> organisations) {
    /** An organisation and how it takes part. */
    public record Participant(String name, String capacity) {}
}
