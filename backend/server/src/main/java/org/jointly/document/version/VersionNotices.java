package org.jointly.document.version;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;

/** What people are told of versions of documents: which was kept or frozen, and that a text was set back to one. */
@Singleton
@Order(30)
@Transactional(readOnly = true)
class VersionNotices implements NoticeSource {
    private static final String VERSION = "version";
    private static final String RESTORED = "restored";
    private static final String SET_BACK = "version.restored";
    private static final String FROZEN = "version.frozen";

    private final VersionRows versions;

    VersionNotices(VersionRows versions) {
        this.versions = versions;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> kinds() {
        return List.of(VERSION, RESTORED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> actions() {
        return Set.of("version.named", FROZEN, SET_BACK);
    }

    /** Whoever follows the document, or the whole programme; each is told once. */
    @Override
    public List<Telling> tellings(Happened event) {
        var kind = event.action().equals(SET_BACK) ? RESTORED : VERSION;
        var detail = event.action().equals(FROZEN) ? "frozen" : null;
        return versions.findById(event.subject()).stream()
                .flatMap(version -> List.of(version.document(), version.programme()).stream()
                        .map(followed -> new Telling(
                                        kind, new Whom.Followers(followed), version.id(), version.document())
                                .with(detail)))
                .toList();
    }

    /** Who keeps a version of a text takes part in it. */
    @Override
    public Set<UUID> joined(Happened event) {
        return versions.findById(event.subject())
                .map(version -> Set.of(version.document()))
                .orElse(Set.of());
    }

    @Override
    public boolean isFollowable(UUID programme, UUID subject) {
        return versions.isTextOf(programme, subject);
    }

    @Override
    public Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        return versions.told(subjects).stream()
                .collect(Collectors.toMap(VersionRows.ToldRow::id, row -> row.shown(kind.equals(RESTORED))));
    }
}
