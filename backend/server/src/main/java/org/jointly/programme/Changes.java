package org.jointly.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names the parts of a programme that an import changed, for the audit trail: fields, no contents. */
final class Changes {
    private Changes() {}

    static List<String> between(ProgrammeRow before, ProgrammeRow after) {
        var changed = new ArrayList<String>();
        note(changed, "titles", before.titles(), after.titles());
        note(changed, "descriptions", before.descriptions(), after.descriptions());
        note(changed, "startsOn", before.startsOn(), after.startsOn());
        note(changed, "endsOn", before.endsOn(), after.endsOn());
        note(changed, "places", before.places(), after.places());
        note(changed, "sectors", before.sectors(), after.sectors());
        note(changed, "tags", before.tags(), after.tags());
        note(changed, "namedOrganisations", before.namedOrganisations(), after.namedOrganisations());
        return changed;
    }

    private static void note(List<String> changed, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }
}
