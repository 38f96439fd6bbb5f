package org.jointly.programme.search;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;

/** Programmes, by their titles, identifiers and descriptions. */
@Singleton
class FindableProgrammes implements Findable {
    private final FindableProgrammeRows rows;

    FindableProgrammes(FindableProgrammeRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return rows.read(subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
