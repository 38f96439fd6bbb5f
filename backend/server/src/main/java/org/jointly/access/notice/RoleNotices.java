package org.jointly.access.notice;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.platform.Actor;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;

/** Tells people that a role was given to them, or taken. */
@Singleton
@Order(40)
class RoleNotices implements NoticeSource {
    private static final String ROLE = "role";
    private static final String GIVEN = "role.given";
    private static final String TAKEN = "role.taken";

    @Override
    public List<String> kinds() {
        return List.of(ROLE);
    }

    @Override
    public Set<String> pressing() {
        return Set.of(ROLE);
    }

    @Override
    public Set<String> actions() {
        return Set.of(GIVEN, TAKEN);
    }

    @Override
    public Set<String> partings() {
        return Set.of("person.removed", "person.left");
    }

    @Override
    public List<Telling> tellings(Happened event) {
        var whose = new Whom.OnePerson(event.subject(), event.organisation());
        return List.of(new Telling(ROLE, whose, event.subject(), event.subject())
                .with(event.action().equals(GIVEN) ? "given" : "taken")
                .toThemByName());
    }

    /** Their own page says which roles they hold. */
    @Override
    public Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        var shown = new Shown(Actor.current().organisationName(), null, "/me");
        return subjects.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> shown));
    }
}
