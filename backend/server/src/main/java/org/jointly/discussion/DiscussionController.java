package org.jointly.discussion;

import io.micronaut.http.annotation.Controller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentMail;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MoveAnchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.SeeTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicSeen;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.discussion.WriteComment;
import org.jointly.discussion.mail.MailedComments;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class DiscussionController implements DiscussionApi {
    private final Discussion discussion;
    private final MailedComments mails;

    DiscussionController(Discussion discussion, MailedComments mails) {
        this.discussion = discussion;
        this.mails = mails;
    }

    @Override
    @ForMachines(MachineScope.READ_DISCUSSION)
    public Page<Topic> topics(UUID programme, TopicState state, @Nullable UUID about, @Nullable String after) {
        return discussion.topics(programme, state, about, after);
    }

    @Override
    @ForMachines(MachineScope.WRITE_COMMENTS)
    public Topic raise(UUID programme, RaiseTopic request, @Nullable String idempotencyKey) {
        return discussion.raise(programme, request, idempotencyKey);
    }

    @Override
    public List<Mentionable> mentionables(UUID programme, Audience audience) {
        return discussion.mentionables(programme, audience);
    }

    @Override
    @ForMachines(MachineScope.READ_DISCUSSION)
    public Topic topic(UUID topic) {
        return discussion.topic(topic);
    }

    @Override
    @Idempotent
    public TopicSeen seen(UUID topic, SeeTopic request) {
        return discussion.seen(topic, request.at());
    }

    @Override
    @ForMachines(MachineScope.READ_DISCUSSION)
    public Page<Comment> comments(UUID topic, boolean newest, @Nullable String after) {
        return newest ? discussion.newestComments(topic, after) : discussion.comments(topic, after);
    }

    @Override
    @ForMachines(MachineScope.WRITE_COMMENTS)
    public Comment comment(UUID topic, WriteComment request, @Nullable String idempotencyKey) {
        return discussion.comment(topic, request, idempotencyKey);
    }

    @Override
    @Idempotent
    public Comment change(UUID comment, WriteComment request) {
        return discussion.change(comment, request);
    }

    @Override
    @Idempotent
    public Comment withdraw(UUID comment) {
        return discussion.withdraw(comment);
    }

    @Override
    public CommentMail mail(UUID comment) {
        return mails.whole(comment);
    }

    @Override
    @Idempotent
    public Topic resolve(UUID topic, @Nullable ResolveTopic request) {
        return discussion.resolve(topic, request);
    }

    @Override
    @Idempotent
    public Topic reopen(UUID topic) {
        return discussion.reopen(topic);
    }

    @Override
    @Idempotent
    public Topic moveAnchor(UUID topic, MoveAnchor request) {
        return discussion.moveAnchor(topic, request);
    }

    @Override
    @ForMachines(MachineScope.READ_DISCUSSION)
    public List<Topic> waiting() {
        return discussion.waiting();
    }

    @Override
    @ForMachines(MachineScope.READ_DISCUSSION)
    public List<RecentComment> recent(@Nullable Instant since) {
        return discussion.recent(since);
    }
}
