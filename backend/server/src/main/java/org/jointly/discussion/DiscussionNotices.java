package org.jointly.discussion;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.discussion.mention.Mentions;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;

/** What people are told of discussions: what is asked of their organisation, said and settled in what they follow. */
@Singleton
@Order(10)
@Transactional(readOnly = true)
class DiscussionNotices implements NoticeSource {
    private static final String MENTION = "mention";
    private static final String QUESTION = "question";
    private static final String TOPIC = "topic";
    private static final String COMMENT = "comment";
    private static final String RESOLVED = "resolved";
    private static final String RAISED = "topic.raised";
    private static final String WRITTEN = "comment.written";
    private static final String REOPENED = "topic.reopened";
    /** Who of an organisation that is asked may answer. */
    private static final Set<Role> ANSWER = EnumSet.of(Role.COMMENTER, Role.PRINCIPAL);

    private final Topics topics;
    private final Comments comments;
    private final Mentions mentions;

    DiscussionNotices(Topics topics, Comments comments, Mentions mentions) {
        this.topics = topics;
        this.comments = comments;
        this.mentions = mentions;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> kinds() {
        return List.of(MENTION, QUESTION, COMMENT, RESOLVED, TOPIC);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> pressing() {
        return Set.of(MENTION, QUESTION, COMMENT);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> actions() {
        return Set.of(RAISED, WRITTEN, "topic.resolved", REOPENED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> endings() {
        return Set.of("comment.withdrawn");
    }

    @Override
    public List<Telling> tellings(Happened event) {
        return switch (event.action()) {
            case RAISED -> topics.findById(event.subject()).map(this::raised).orElse(List.of());
            case WRITTEN -> comments.now(event.subject()).map(this::written).orElse(List.of());
            default ->
                topics.findById(event.subject())
                        .map(topic -> settled(topic, event))
                        .orElse(List.of());
        };
    }

    /** Its first comment is told with it. */
    private List<Telling> raised(TopicRow topic) {
        var tellings = new ArrayList<Telling>();
        comments.page(topic.id(), null, null, 1).forEach(first -> tellings.addAll(mentioned(first)));
        if (topic.asked() != null) {
            tellings.add(new Telling(QUESTION, new Whom.PeopleOf(topic.asked(), ANSWER), topic.id(), topic.id()));
        }
        tellings.add(new Telling(TOPIC, new Whom.Followers(topic.programme()), topic.id(), topic.id()));
        return tellings;
    }

    /** What was taken back by now is told to nobody. */
    private List<Telling> written(CommentNow comment) {
        if (comment.withdrawnAt() != null) {
            return List.of();
        }
        var tellings = new ArrayList<>(mentioned(comment));
        tellings.add(new Telling(COMMENT, new Whom.Followers(comment.topic()), comment.id(), comment.topic()));
        return tellings;
    }

    private List<Telling> mentioned(CommentNow comment) {
        if (comment.withdrawnAt() != null) {
            return List.of();
        }
        var place = new Mentions.Place(comment.programme(), comment.audience(), comment.organisation());
        return mentions.in(comment.text(), place).stream()
                .map(person -> new Telling(MENTION, person, comment.id(), comment.topic()))
                .toList();
    }

    /** The detail is what became of it, or that it is open again. */
    private static List<Telling> settled(TopicRow topic, Happened event) {
        var what =
                event.action().equals(REOPENED) ? "reopened" : event.details().get("disposition");
        return List.of(new Telling(RESOLVED, new Whom.Followers(topic.id()), topic.id(), topic.id()).with(what));
    }

    @Override
    public Set<UUID> joined(Happened event) {
        return switch (event.action()) {
            case RAISED -> Set.of(event.subject());
            case WRITTEN ->
                comments.now(event.subject())
                        .map(comment -> Set.of(comment.topic()))
                        .orElse(Set.of());
            default -> Set.of();
        };
    }

    @Override
    public boolean isFollowable(UUID programme, UUID subject) {
        return topics.findById(subject)
                .filter(topic -> topic.programme().equals(programme))
                .isPresent();
    }

    @Override
    public Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        var shown = new HashMap<UUID, Shown>();
        if (kind.equals(COMMENT) || kind.equals(MENTION)) {
            comments.told(subjects).forEach(row -> shown.put(row.id(), row.shown()));
        } else {
            topics.told(subjects)
                    .forEach(row -> shown.put(
                            row.id(),
                            // who resolved it may be another by now
                            new Shown(
                                    row.title(),
                                    kind.equals(RESOLVED) ? null : row.raiser(),
                                    "/discussion/topics/" + row.id())));
        }
        return shown;
    }
}
