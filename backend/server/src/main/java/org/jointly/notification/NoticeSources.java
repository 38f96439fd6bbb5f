package org.jointly.notification;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jspecify.annotations.Nullable;

/** All that features offer to tell people of. */
@Singleton
class NoticeSources {
    private final Map<String, NoticeSource> byAction = new HashMap<>();
    private final Map<String, NoticeSource> byKind = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final Set<String> pressing = new HashSet<>();

    NoticeSources(List<NoticeSource> offered) {
        for (var source : offered) {
            source.actions().forEach(action -> only(byAction, action, source));
            source.endings().forEach(action -> only(byAction, action, source));
            source.partings().forEach(action -> only(byAction, action, source));
            source.kinds().forEach(kind -> only(byKind, kind, source));
            kinds.addAll(source.kinds());
            pressing.addAll(source.pressing());
        }
    }

    private static void only(Map<String, NoticeSource> sources, String name, NoticeSource source) {
        if (sources.put(name, source) != null) {
            throw new IllegalStateException("Two features tell of " + name);
        }
    }

    boolean know(String action) {
        return byAction.containsKey(action);
    }

    @Nullable NoticeSource of(String action) {
        return byAction.get(action);
    }

    /** In the order in which people choose among them. */
    List<String> kinds() {
        return List.copyOf(kinds);
    }

    Set<String> pressing() {
        return Set.copyOf(pressing);
    }

    boolean isFollowable(UUID programme, UUID subject) {
        return byKind.values().stream().distinct().anyMatch(source -> source.isFollowable(programme, subject));
    }

    /** By subject, as the actor sees them now. */
    Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        var source = byKind.get(kind);
        return source == null ? Map.of() : source.shown(kind, subjects);
    }
}
