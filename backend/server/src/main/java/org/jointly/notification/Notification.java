package org.jointly.notification;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.notification.ChooseFollow;
import org.jointly.api.notification.Follow;
import org.jointly.api.notification.Following;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.Notice;
import org.jointly.api.notification.UnreadCount;
import org.jointly.discussion.TopicLookedAt;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Notification {
    private static final int PAGE = 50;
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final NoticeRows notices;
    private final FollowRows follows;
    private final NoticeSources sources;
    private final Programmes programmes;
    private final Clock clock;

    Notification(NoticeRows notices, FollowRows follows, NoticeSources sources, Programmes programmes, Clock clock) {
        this.notices = notices;
        this.follows = follows;
        this.sources = sources;
        this.programmes = programmes;
        this.clock = clock;
    }

    public Page<Notice> notices(
            boolean unread, @Nullable UUID programme, @Nullable String kind, @Nullable String after) {
        var cursor = Cursor.parse(after);
        var found = notices.page(
                wanted(unread, programme, kind),
                cursor == null ? null : cursor.instant(0),
                cursor == null ? null : cursor.uuid(1),
                PAGE + 1);
        var seen = seen(found);
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.at(), row.id()),
                row -> Objects.requireNonNull(seen.get(row.id())));
    }

    public Notice notice(UUID id) {
        var actor = Actor.current();
        var row = notices.one(id, actor.person(), actor.organisation()).orElseThrow(() -> new NotFound("notice"));
        return Objects.requireNonNull(seen(List.of(row)).get(id));
    }

    public UnreadCount unread() {
        var actor = Actor.current();
        return new UnreadCount(notices.unread(actor.person(), actor.organisation(), UnreadCount.MOST));
    }

    public UnreadCount mark(MarkNotices request) {
        if (!request.notices().isEmpty()) {
            notices.mark(wanted(false, null, null), Set.copyOf(request.notices()), request.read(), clock.instant());
        }
        return unread();
    }

    /** What was told of it is read with it. */
    @EventListener
    void seen(TopicLookedAt looked) {
        var actor = Actor.current();
        // an act is told of a moment after what it wrote
        notices.seen(
                actor.person(),
                actor.organisation(),
                looked.topic(),
                looked.at().plus(A_MOMENT));
    }

    public List<String> kinds() {
        return sources.kinds();
    }

    /** Kinds that are mailed at once where nobody chose otherwise. */
    public Set<String> pressing() {
        return sources.pressing();
    }

    /** Those of them that the actor may know of now, the oldest first. */
    public List<Notice> those(Collection<UUID> ids) {
        var actor = Actor.current();
        var found = notices.those(ids, actor.person(), actor.organisation());
        var seen = seen(found);
        return found.stream()
                .flatMap(row -> Stream.ofNullable(seen.get(row.id())))
                .toList();
    }

    public Follow follow(UUID subject) {
        var actor = Actor.current();
        var following = follows.muted(actor.person(), actor.organisation(), subject)
                .map(muted -> muted ? Following.MUTED : Following.FOLLOWED)
                .orElse(Following.NOT_FOLLOWED);
        return new Follow(following);
    }

    public Follow follow(UUID subject, ChooseFollow request) {
        programmes.standing(request.programme());
        if (!subject.equals(request.programme()) && !sources.isFollowable(request.programme(), subject)) {
            throw new NotFound("subject");
        }
        var actor = Actor.current();
        if (request.following() == Following.NOT_FOLLOWED) {
            follows.end(actor.person(), actor.organisation(), subject);
        } else {
            follows.choose(
                    new FollowRows.Followed(actor.person(), actor.organisation(), subject, request.programme()),
                    request.following() == Following.MUTED,
                    clock.instant());
        }
        return follow(subject);
    }

    /** By notice: each kind's feature is asked once for all of them. */
    private Map<UUID, Notice> seen(List<NoticeRow> rows) {
        var titles = programmes.titles(
                rows.stream().map(NoticeRow::programme).filter(Objects::nonNull).collect(Collectors.toSet()));
        var byKind = rows.stream().collect(Collectors.groupingBy(NoticeRow::kind));
        var seen = new HashMap<UUID, Notice>();
        byKind.forEach((kind, those) -> {
            Map<UUID, Shown> shown = sources.shown(
                    kind, new HashSet<>(those.stream().map(NoticeRow::subject).toList()));
            those.forEach(row -> seen.put(
                    row.id(),
                    row.seen(shown.get(row.subject()), row.programme() == null ? null : titles.get(row.programme()))));
        });
        return seen;
    }

    private static NoticeRows.Wanted wanted(boolean unread, @Nullable UUID programme, @Nullable String kind) {
        var actor = Actor.current();
        return new NoticeRows.Wanted(
                actor.person(),
                actor.organisation(),
                unread,
                programme == null ? "" : programme.toString(),
                kind == null ? "" : kind);
    }
}
