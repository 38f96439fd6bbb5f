package org.jointly.discussion;

import static org.jointly.api.discussion.TopicAbility.COMMENT;
import static org.jointly.api.discussion.TopicAbility.REOPEN;
import static org.jointly.api.discussion.TopicAbility.RESOLVE;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.discussion.WriteComment;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Hearing;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Discussion {
    private static final int TOPICS = 25;
    private static final int COMMENTS = 50;

    private final Topics topics;
    private final Comments comments;
    private final Programmes programmes;
    private final Organisations organisations;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Discussion(
            Topics topics,
            Comments comments,
            Programmes programmes,
            Organisations organisations,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.topics = topics;
        this.comments = comments;
        this.programmes = programmes;
        this.organisations = organisations;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    public Page<Topic> topics(UUID programme, TopicState state, @Nullable UUID about, @Nullable String after) {
        var standing = programmes.standing(programme);
        var title = programmes.titles(List.of(programme)).getOrDefault(programme, "");
        var cursor = Cursor.parse(after);
        var resolved = state == TopicState.ALL ? null : state == TopicState.RESOLVED;
        var before = cursor == null ? null : cursor.instant(0);
        var beforeId = cursor == null ? null : cursor.uuid(1);
        var found = about == null
                ? topics.page(programme, resolved, before, beforeId, TOPICS + 1)
                : topics.pageAbout(programme, about, resolved, before, beforeId, TOPICS + 1);
        var latest = latest(found);
        return Cursor.page(
                found,
                TOPICS,
                row -> Cursor.after(row.lastActivity(), row.id()),
                row -> seen(row, standing, title, latest.get(row.id())));
    }

    public Topic raise(UUID programme, RaiseTopic request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!TopicPolicy.mayRaise(standing, request.audience())) {
            throw new NotAllowed("Your role and your organisation's capacity do not let you raise a topic for "
                    + request.audience() + ".");
        }
        check(programme, request);
        return once.run(key, List.of(programme, request), Topic.class, () -> {
            var topic = topics.save(TopicRow.raised(programme, request, standing.actor(), clock.instant()));
            add(topic, request.text());
            events.publishEvent(new TopicRaised(topic.id(), programme, topic.audience()));
            return topic(topic.id());
        });
    }

    public Topic topic(UUID id) {
        return seen(row(id));
    }

    public Page<Comment> comments(UUID topic, @Nullable String after) {
        row(topic);
        var cursor = Cursor.parse(after);
        var found = comments.page(
                topic, cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), COMMENTS + 1);
        return Cursor.page(found, COMMENTS, row -> Cursor.after(row.writtenAt(), row.id()), CommentRow::seen);
    }

    /** Newest first. */
    public Page<Comment> newestComments(UUID topic, @Nullable String after) {
        row(topic);
        var cursor = Cursor.parse(after);
        var found = comments.newestPage(
                topic, cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), COMMENTS + 1);
        return Cursor.page(found, COMMENTS, row -> Cursor.after(row.writtenAt(), row.id()), CommentRow::seen);
    }

    public Comment comment(UUID id, WriteComment request, @Nullable String key) {
        var topic = allowed(COMMENT, id);
        return once.run(key, List.of(id, request), Comment.class, () -> {
            var comment = add(topic, request.text());
            events.publishEvent(new CommentWritten(comment.id(), id, topic.programme(), topic.audience()));
            return comment.seen();
        });
    }

    /** Resolving what is resolved changes nothing. */
    public Topic resolve(UUID id, @Nullable ResolveTopic request) {
        var topic = row(id);
        if (topic.resolved()) {
            return seen(topic);
        }
        allowed(RESOLVE, id);
        var disposition = request == null ? null : request.disposition();
        var reason =
                request == null || request.reason() == null || request.reason().isBlank() ? null : request.reason();
        if (disposition == Disposition.REJECTED && reason == null) {
            throw new Invalid("/reason", "is missing: say why this is rejected");
        }
        if (disposition == null && reason != null) {
            throw new Invalid("/disposition", "is missing: the reason must be for something");
        }
        if (settle(id, disposition, reason) == 1) {
            moved(topic, new TopicResolved(id, topic.programme(), topic.audience(), disposition));
        }
        return topic(id);
    }

    public Topic reopen(UUID id) {
        var topic = row(id);
        if (!topic.resolved()) {
            return seen(topic);
        }
        allowed(REOPEN, id);
        if (topics.reopen(id, clock.instant()) == 1) {
            moved(topic, new TopicReopened(id, topic.programme(), topic.audience()));
        }
        return topic(id);
    }

    public List<Topic> waiting() {
        var found = topics.waitingFor(Actor.current().organisation());
        var titles = programmes.titles(found.stream().map(TopicRow::programme).collect(Collectors.toSet()));
        var latest = latest(found);
        return found.stream()
                .map(row -> seen(
                        row,
                        programmes.standing(row.programme()),
                        titles.getOrDefault(row.programme(), ""),
                        latest.get(row.id())))
                .toList();
    }

    public List<RecentComment> recent() {
        return comments.recent().stream().map(RecentRow::seen).toList();
    }

    private void check(UUID programme, RaiseTopic request) {
        if (request.asked() == null) {
            return;
        }
        var capacities = programmes.participants(programme).getOrDefault(request.asked(), Set.of());
        var reads = request.audience() == Audience.ORGANISATION
                ? request.asked().equals(Actor.current().organisation())
                : Hearing.of(capacities).contains(request.audience());
        if (!reads) {
            throw new Invalid("/asked", "would not see this topic: it is not among those who may read it");
        }
    }

    private CommentRow add(TopicRow topic, String text) {
        var now = clock.instant();
        var comment = comments.save(CommentRow.written(topic, text, Actor.current(), now));
        topics.countComment(topic.id(), now);
        programmes.noteActivity(topic.programme(), topic.audience());
        return comment;
    }

    private int settle(UUID id, @Nullable Disposition disposition, @Nullable String reason) {
        var by = Actor.current();
        return topics.resolve(
                id,
                clock.instant(),
                by.person(),
                by.personName(),
                by.organisation(),
                by.organisationName(),
                disposition == null ? null : disposition.toString(),
                reason);
    }

    private Map<UUID, Comment> latest(Collection<TopicRow> found) {
        return found.isEmpty()
                ? Map.of()
                : comments.latest(found.stream().map(TopicRow::id).toList()).stream()
                        .collect(Collectors.toMap(CommentRow::topic, CommentRow::seen));
    }

    private void moved(TopicRow topic, Recorded event) {
        programmes.noteActivity(topic.programme(), topic.audience());
        events.publishEvent(event);
    }

    private TopicRow allowed(TopicAbility ability, UUID id) {
        var topic = row(id);
        if (!TopicPolicy.abilities(programmes.standing(topic.programme()), topic)
                .contains(ability)) {
            throw new NotAllowed("Your role and your organisation's capacity do not let you " + ability.toString()
                    + " in this topic.");
        }
        return topic;
    }

    private TopicRow row(UUID id) {
        return topics.findById(id).orElseThrow(() -> new NotFound("topic"));
    }

    private Topic seen(TopicRow row) {
        return seen(
                row,
                programmes.standing(row.programme()),
                programmes.titles(List.of(row.programme())).getOrDefault(row.programme(), ""),
                latest(List.of(row)).get(row.id()));
    }

    private Topic seen(TopicRow row, Standing standing, String programmeTitle, @Nullable Comment latest) {
        return new Topic(
                row.id(),
                row.programme(),
                programmeTitle,
                row.title(),
                row.audience(),
                row.raiser(),
                row.raisedAt(),
                row.asked() == null ? null : organisations.find(row.asked()).orElse(null),
                row.answerBy(),
                row.resolver(),
                row.resolvedAt(),
                row.disposition(),
                row.reason(),
                row.anchor(),
                row.comments(),
                row.lastActivity(),
                latest,
                TopicPolicy.abilities(standing, row));
    }
}
