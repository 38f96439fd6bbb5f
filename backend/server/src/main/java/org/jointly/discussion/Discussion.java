package org.jointly.discussion;

import static org.jointly.api.discussion.TopicAbility.COMMENT;
import static org.jointly.api.discussion.TopicAbility.REOPEN;
import static org.jointly.api.discussion.TopicAbility.RESOLVE;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MoveAnchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.TopicSeen;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.discussion.WriteComment;
import org.jointly.discussion.mention.Mentions;
import org.jointly.platform.Actor;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Hearing;
import org.jointly.programme.Programmes;
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
    private final TopicAnswers answers;
    private final Mentions mentions;
    private final ApplicationEventPublisher<Recorded> events;
    private final ApplicationEventPublisher<TopicLookedAt> looks;
    private final Once once;
    private final Clock clock;

    Discussion(
            Topics topics,
            Comments comments,
            Programmes programmes,
            TopicAnswers answers,
            Mentions mentions,
            ApplicationEventPublisher<Recorded> events,
            ApplicationEventPublisher<TopicLookedAt> looks,
            Once once,
            Clock clock) {
        this.topics = topics;
        this.comments = comments;
        this.programmes = programmes;
        this.answers = answers;
        this.mentions = mentions;
        this.events = events;
        this.looks = looks;
        this.once = once;
        this.clock = clock;
    }

    public Page<Topic> topics(UUID programme, TopicState state, @Nullable UUID about, @Nullable String after) {
        programmes.standing(programme);
        var cursor = Cursor.parse(after);
        var filter = new TopicFilter(programme, about, state);
        var before = cursor == null ? null : cursor.instant(0);
        var beforeId = cursor == null ? null : cursor.uuid(1);
        var found = about == null
                ? topics.page(filter, before, beforeId, TOPICS + 1)
                : topics.pageAbout(filter, before, beforeId, TOPICS + 1);
        return Cursor.page(found, TOPICS, row -> Cursor.after(row.lastActivity(), row.id()), answers.shown(found));
    }

    public Topic raise(UUID programme, RaiseTopic request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!TopicPolicy.mayRaise(standing, request.audience())) {
            throw standing.refused("discussion.no-raise");
        }
        return once.run(key, List.of(programme, request), Topic.class, () -> {
            check(programme, request);
            mentions.check(request.text(), place(programme, request.audience()));
            var topic = topics.save(
                    TopicRow.raised(programme, request, standing.actor().by(), clock.instant()));
            add(topic, request.text(), null);
            events.publishEvent(new TopicRaised(topic.id(), programme, topic.audience()));
            return topic(topic.id());
        });
    }

    public List<Mentionable> mentionables(UUID programme, Audience audience) {
        if (!TopicPolicy.mayRaise(programmes.standing(programme), audience)) {
            return List.of();
        }
        return mentions.at(place(programme, audience));
    }

    private static Mentions.Place place(UUID programme, Audience audience) {
        return new Mentions.Place(programme, audience, Actor.current().organisation());
    }

    public Topic topic(UUID id) {
        return answers.of(row(id));
    }

    /** Nobody has seen what is still to come. */
    public TopicSeen seen(UUID topic, Instant until) {
        row(topic);
        var reader = Actor.current();
        var now = clock.instant();
        var at = until.isBefore(now) ? until : now;
        topics.look(reader.person(), reader.organisation(), topic, at);
        looks.publishEvent(new TopicLookedAt(topic, at));
        return new TopicSeen(topic, at);
    }

    public Page<Comment> comments(UUID topic, @Nullable String after) {
        row(topic);
        var cursor = Cursor.parse(after);
        var found = comments.page(
                topic, cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), COMMENTS + 1);
        return Cursor.page(found, COMMENTS, row -> Cursor.after(row.writtenAt(), row.id()), CommentNow::seen);
    }

    /** Newest first. */
    public Page<Comment> newestComments(UUID topic, @Nullable String after) {
        row(topic);
        var cursor = Cursor.parse(after);
        var found = comments.newestPage(
                topic, cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), COMMENTS + 1);
        return Cursor.page(found, COMMENTS, row -> Cursor.after(row.writtenAt(), row.id()), CommentNow::seen);
    }

    public Comment comment(UUID id, WriteComment request, @Nullable String key) {
        var topic = allowed(COMMENT, id);
        return once.run(key, List.of(id, request), Comment.class, () -> written(topic, request, null));
    }

    /** The mail that a comment comes by. */
    public record ByMail(UUID mail, boolean cut, int attachments) {}

    /** As it is written here, by the same rules. */
    public Comment commentByMail(UUID id, WriteComment request, ByMail mail) {
        return written(allowed(COMMENT, id), request, mail);
    }

    private Comment written(TopicRow topic, WriteComment request, @Nullable ByMail mail) {
        mentions.check(request.text(), place(topic.programme(), topic.audience()));
        var comment = add(topic, request.text(), mail);
        events.publishEvent(
                new CommentWritten(comment.id(), topic.id(), topic.programme(), topic.audience(), mail != null));
        return comment.seen();
    }

    /** As it stands now; only its author changes it, for the organisation it was written for. */
    public Comment change(UUID id, WriteComment request) {
        var row = own(id);
        mentions.check(request.text(), place(row.programme(), row.audience()));
        if (!row.text().equals(request.text())
                && comments.change(id, request.text().strip(), clock.instant()) == 1) {
            events.publishEvent(changed(row, false));
        }
        return comment(id).seen();
    }

    /** Taking back what was taken back changes nothing. */
    public Comment withdraw(UUID id) {
        var row = comment(id);
        if (row.withdrawnAt() == null && comments.change(own(id).id(), "", clock.instant()) == 1) {
            events.publishEvent(changed(row, true));
        }
        return comment(id).seen();
    }

    private static CommentChanged changed(CommentNow row, boolean withdrawn) {
        return new CommentChanged(row.id(), row.topic(), row.programme(), row.audience(), withdrawn);
    }

    private CommentNow own(UUID id) {
        var row = comment(id);
        allowed(COMMENT, row.topic());
        if (row.seen().abilities().isEmpty()) {
            throw new NotAllowed("discussion.comment-of-others");
        }
        return row;
    }

    private CommentNow comment(UUID id) {
        return comments.now(id).orElseThrow(() -> new NotFound("comment"));
    }

    /** Resolving what is resolved changes nothing. */
    public Topic resolve(UUID id, @Nullable ResolveTopic request) {
        var topic = row(id);
        if (topic.resolved()) {
            return answers.of(topic);
        }
        allowed(RESOLVE, id);
        var disposition = request == null ? null : request.disposition();
        var reason =
                request == null || request.reason() == null || request.reason().isBlank() ? null : request.reason();
        if (disposition == Disposition.REJECTED && reason == null) {
            throw new Invalid("/reason", "discussion.say-why");
        }
        if (disposition == null && reason != null) {
            throw new Invalid("/disposition", "discussion.reason-for-what");
        }
        if (settle(id, disposition, reason) == 1) {
            moved(topic, new TopicResolved(id, topic.programme(), topic.audience(), disposition));
        }
        return topic(id);
    }

    public Topic reopen(UUID id) {
        var topic = row(id);
        if (!topic.resolved()) {
            return answers.of(topic);
        }
        allowed(REOPEN, id);
        if (topics.reopen(id, clock.instant()) == 1) {
            moved(topic, new TopicReopened(id, topic.programme(), topic.audience()));
        }
        return topic(id);
    }

    /** Moving it to where it stands changes nothing. */
    public Topic moveAnchor(UUID id, MoveAnchor request) {
        var topic = row(id);
        var anchor = topic.anchor();
        if (anchor == null) {
            throw new NotFound("anchor");
        }
        if (!TopicPolicy.mayMoveAnchor(programmes.standing(topic.programme()))) {
            throw new NotAllowed("discussion.move-words");
        }
        if (!anchor.start().equals(request.start()) || !anchor.end().equals(request.end())) {
            topics.moveAnchor(id, request.start(), request.end());
            events.publishEvent(new TopicAnchorMoved(id, topic.programme(), topic.audience()));
        }
        return topic(id);
    }

    public List<Topic> waiting() {
        var found = topics.waitingFor(Actor.current().organisation());
        return found.stream().map(answers.shown(found)).toList();
    }

    public List<RecentComment> recent(@Nullable Instant since) {
        var reader = Actor.current();
        return comments.recent(reader.person(), reader.organisation(), since).stream()
                .map(RecentRow::seen)
                .toList();
    }

    private void check(UUID programme, RaiseTopic request) {
        CalendarDay.deadline("/answerBy", request.answerBy(), clock.instant());
        if (request.asked() == null) {
            return;
        }
        var capacities = programmes.participants(programme).getOrDefault(request.asked(), Set.of());
        var reads = request.audience() == Audience.ORGANISATION
                ? request.asked().equals(Actor.current().organisation())
                : Hearing.of(capacities).contains(request.audience());
        if (!reads) {
            throw new Invalid("/asked", "discussion.asked-cannot-see");
        }
    }

    private CommentRow add(TopicRow topic, String text, @Nullable ByMail mail) {
        var now = clock.instant();
        var comment = comments.save(
                CommentRow.written(topic, text, mail, Actor.current().by(), now));
        topics.countComment(topic.id(), now);
        programmes.noteActivity(topic.programme(), topic.audience());
        return comment;
    }

    private int settle(UUID id, @Nullable Disposition disposition, @Nullable String reason) {
        return topics.resolve(
                new Resolution(id, Actor.current().by(), clock.instant()),
                disposition == null ? null : disposition.toString(),
                reason);
    }

    private void moved(TopicRow topic, Recorded event) {
        programmes.noteActivity(topic.programme(), topic.audience());
        events.publishEvent(event);
    }

    private TopicRow allowed(TopicAbility ability, UUID id) {
        var topic = row(id);
        var standing = programmes.standing(topic.programme());
        if (!TopicPolicy.abilities(standing, topic).contains(ability)) {
            throw standing.refused("discussion.no-act");
        }
        return topic;
    }

    private TopicRow row(UUID id) {
        return topics.findById(id).orElseThrow(() -> new NotFound("topic"));
    }

    /** Where the words stand that a topic is anchored on, as a subject's own editor writes it. */
    @Introspected
    public record Anchored(UUID topic, String start, String end) {}

    /**
     * Tells the topics on words of a subject where these stand now, since the subject was written anew. For whoever keeps the
     * subject, in the same transaction; returns how many were moved.
     *
     * @param moved empty for words that are gone: their topic goes on naming them as they were
     */
    public int moveAnchors(UUID programme, UUID subject, Function<Anchored, Optional<Anchored>> moved) {
        return topics.anchoredIn(programme, subject).stream()
                .flatMap(anchored -> moved.apply(anchored).stream())
                .mapToInt(anchored -> topics.moveAnchor(anchored.topic(), anchored.start(), anchored.end()))
                .sum();
    }
}
