package org.jointly.discussion;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.discussion.WriteComment;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class DiscussionController implements DiscussionApi {
    private final Discussion discussion;

    DiscussionController(Discussion discussion) {
        this.discussion = discussion;
    }

    @Override
    public Page<Topic> topics(UUID programme, TopicState state, @Nullable UUID about, @Nullable String after) {
        return discussion.topics(programme, state, about, after);
    }

    @Override
    public Topic raise(UUID programme, RaiseTopic request, @Nullable String idempotencyKey) {
        return discussion.raise(programme, request, idempotencyKey);
    }

    @Override
    public Topic topic(UUID topic) {
        return discussion.topic(topic);
    }

    @Override
    public Page<Comment> comments(UUID topic, boolean newest, @Nullable String after) {
        return newest ? discussion.newestComments(topic, after) : discussion.comments(topic, after);
    }

    @Override
    public Comment comment(UUID topic, WriteComment request, @Nullable String idempotencyKey) {
        return discussion.comment(topic, request, idempotencyKey);
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
    public List<Topic> waiting() {
        return discussion.waiting();
    }

    @Override
    public List<RecentComment> recent() {
        return discussion.recent();
    }
}
