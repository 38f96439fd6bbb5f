package org.jointly.exchange.iati;

import java.util.List;
import java.util.Map;
import org.jointly.api.programme.NamedOrganisation;
import org.jointly.exchange.iati.xml.Element;

/** Organisations that an activity names. One with several roles stands there several times. */
record NamedOrganisations(ActivityReading reading, Narratives narratives) {
    private static final Map<String, String> ROLES = Map.of(
            "1",
            "1",
            "2",
            "2",
            "3",
            "3",
            "4",
            "4",
            "Funding",
            "1",
            "Accountable",
            "2",
            "Extending",
            "3",
            "Implementing",
            "4");

    List<NamedOrganisation> of(Element activity) {
        return reading.each(activity, "participating-org", this::organisation);
    }

    private NamedOrganisation organisation(Element element) {
        var name = narratives.one(element, Narratives.NAME);
        var ref = reading.atMost(Narratives.NAME, element, "ref");
        if (name == null && ref == null) {
            throw new Unusable(element, null, "note.organisation-unnamed");
        }
        return new NamedOrganisation(
                name,
                ref,
                reading.atMost(20, element, "type"),
                reading.known(ROLES, element, "role"),
                reading.atMost(Narratives.NAME, element, "activity-id"),
                null);
    }
}
