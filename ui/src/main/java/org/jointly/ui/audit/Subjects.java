package org.jointly.ui.audit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.shell.FoundPlace;

/** Where what an act was done to is shown, for acts on things that can be found. */
@Singleton
class Subjects {
    /** What is shown where the programme's organisations are. */
    private static final Set<String> TAKING_PART = Set.of("invitation", "participation");

    private final Map<String, FoundPlace> places;

    Subjects(Collection<FoundPlace> places) {
        this.places = places.stream().collect(Collectors.toMap(FoundPlace::kind, Function.identity()));
    }

    /** Without a slash in front; empty for what has no page of its own, as a comment, whose topic the trail does not name. */
    Optional<String> path(AuditEntry entry) {
        var noun = entry.action().split("\\.", 2)[0];
        var place = places.get(noun);
        var programme = entry.programme();
        if (programme != null && TAKING_PART.contains(noun)) {
            return Optional.of("programmes/" + programme + "/organisations");
        }
        return place == null || programme == null || noun.equals("comment") || noun.equals("programme")
                ? Optional.empty()
                : Optional.of(place.path(entry.subject(), programme, null));
    }
}
