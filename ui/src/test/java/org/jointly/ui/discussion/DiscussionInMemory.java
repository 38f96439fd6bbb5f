package org.jointly.ui.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.ByMail;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentAbility;
import org.jointly.api.discussion.CommentMail;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MoveAnchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.SeeTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.TopicSeen;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.discussion.WriteComment;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Discussions as views see them, kept in lists. */
public class DiscussionInMemory implements DiscussionApi {
    public final List<Mentionable> mentionables = new ArrayList<>();
    public @Nullable ByMail byMail;
    public String wholeMail = "";
    public boolean away;
    public final List<UUID> seen = new ArrayList<>();
    public final List<Topic> topics = new ArrayList<>();
    public final List<RecentComment> recent = new ArrayList<>();
    public final List<RaiseTopic> raised = new ArrayList<>();
    public final List<String> comments = new ArrayList<>();
    public final List<Optional<ResolveTopic>> resolutions = new ArrayList<>();

    public static Topic topic(String title, TopicAbility... abilities) {
        return new Topic(
                Cast.id(title),
                Cast.id("programme"),
                "Fair recruitment in West Africa",
                title,
                Audience.PROGRAMME,
                Cast.signature("Clara", Cast.UNODC),
                Instant.EPOCH,
                Cast.IOM,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                null,
                Set.of(abilities));
    }

    /** The same topic, on words of a text. */
    public static Topic about(@Nullable Anchor anchor, Topic topic) {
        var last =
                new Comment(UUID.randomUUID(), topic.id(), topic.raisedBy(), Instant.EPOCH, "Said of " + topic.title());
        return new Topic(
                topic.id(),
                topic.programme(),
                topic.programmeTitle(),
                topic.title(),
                topic.audience(),
                topic.raisedBy(),
                topic.raisedAt(),
                topic.asked(),
                topic.answerBy(),
                topic.resolvedBy(),
                topic.resolvedAt(),
                topic.disposition(),
                topic.reason(),
                anchor,
                topic.comments(),
                topic.lastActivity(),
                last,
                topic.abilities());
    }

    @Override
    public Page<Topic> topics(UUID programme, TopicState state, @Nullable UUID about, @Nullable String after) {
        return new Page<>(
                topics.stream()
                        .filter(topic -> about == null
                                || (topic.anchor() != null
                                        && topic.anchor().subject().equals(about)))
                        .toList(),
                null);
    }

    @Override
    public CommentMail mail(UUID comment) {
        return new CommentMail(wholeMail);
    }

    @Override
    public Topic raise(UUID programme, RaiseTopic request, @Nullable String idempotencyKey) {
        raised.add(request);
        topics.add(about(request.anchor(), topic(request.title(), TopicAbility.COMMENT)));
        return topics.getLast();
    }

    @Override
    public TopicSeen seen(UUID topic, SeeTopic request) {
        seen.add(topic);
        return new TopicSeen(topic, request.at());
    }

    @Override
    public List<Mentionable> mentionables(UUID programme, Audience audience) {
        if (away) {
            throw new BackendAway("nobody there");
        }
        return mentionables;
    }

    @Override
    public Topic topic(UUID id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Page<Comment> comments(UUID topic, boolean newest, @Nullable String after) {
        var ordered = newest ? comments.reversed() : comments;
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + 50, ordered.size());
        return new Page<>(
                ordered.subList(from, to).stream()
                        .map(text -> new Comment(
                                UUID.randomUUID(),
                                topic,
                                Cast.signature("Amina", Cast.IOM),
                                Instant.EPOCH,
                                text,
                                null,
                                null,
                                byMail,
                                EnumSet.allOf(CommentAbility.class)))
                        .toList(),
                to < ordered.size() ? String.valueOf(to) : null);
    }

    @Override
    public Comment comment(UUID topic, WriteComment request, @Nullable String idempotencyKey) {
        comments.add(request.text());
        return comments(topic, true, null).items().getFirst();
    }

    @Override
    public Comment change(UUID comment, WriteComment request) {
        comments.set(comments.size() - 1, request.text());
        return comments(comment, true, null).items().getFirst();
    }

    @Override
    public Comment withdraw(UUID comment) {
        comments.removeLast();
        return new Comment(comment, comment, Cast.signature("Amina", Cast.IOM), Instant.EPOCH, "");
    }

    @Override
    public Topic resolve(UUID topic, @Nullable ResolveTopic request) {
        resolutions.add(Optional.ofNullable(request));
        return topic(topic);
    }

    @Override
    public Topic reopen(UUID topic) {
        return topic(topic);
    }

    @Override
    public Topic moveAnchor(UUID topic, MoveAnchor request) {
        return topic(topic);
    }

    @Override
    public List<Topic> waiting() {
        return topics;
    }

    @Override
    public List<RecentComment> recent(@Nullable Instant since) {
        return recent;
    }
}
