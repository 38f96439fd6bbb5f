package org.jointly.document.text.word;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.w3c.dom.Element;

/** The tracked changes of a Word file, as suggestions by their ids. */
final class TrackedChanges {
    private final Map<String, Object> suggestions = new HashMap<>();

    Map<String, Object> suggestions() {
        return Map.copyOf(suggestions);
    }

    /** Notes whose a change is; returns the id under which it stands in the text. */
    String note(Element change) {
        var id = UUID.randomUUID().toString();
        suggestions.put(
                id,
                Map.of(
                        "id", id,
                        "person", "",
                        "personName", Xml.attribute(change, "w:author"),
                        "organisation", "",
                        "organisationId", "",
                        "colour", "",
                        "at", Xml.attribute(change, "w:date")));
        return id;
    }
}
