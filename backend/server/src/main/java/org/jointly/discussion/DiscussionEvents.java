package org.jointly.discussion;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** What is asked, said and resolved in discussions, for the webhooks of organisations that hear it. */
@Singleton
@Transactional(readOnly = true)
class DiscussionEvents implements WebhookSource {
    private static final String COMMENT = "comment.written";
    private static final Set<String> KINDS = Set.of("topic.raised", "topic.resolved", "topic.reopened", COMMENT);

    private final Topics topics;
    private final Comments comments;

    DiscussionEvents(Topics topics, Comments comments) {
        this.topics = topics;
        this.comments = comments;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public boolean isVisible(WebhookEvent event) {
        return event.kind().equals(COMMENT)
                ? comments.isThere(event.subject())
                : topics.findById(event.subject()).isPresent();
    }

    /** A comment does not say which topic it stands in, so it leads to the programme's discussion. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String page(WebhookEvent event) {
        var programme = event.programme();
        return event.kind().equals(COMMENT) && programme != null
                ? "/programmes/" + programme + "/discussion"
                : "/discussion/topics/" + event.subject();
    }
}
