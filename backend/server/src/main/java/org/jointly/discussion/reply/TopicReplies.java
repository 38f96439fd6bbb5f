package org.jointly.discussion.reply;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.WriteComment;
import org.jointly.discussion.Discussion;
import org.jointly.discussion.mail.MailedComments;
import org.jointly.platform.notice.MailedAnswer;
import org.jointly.platform.notice.ReplyPlace;
import org.jointly.platform.problem.NotAllowed;

/** Makes comments of mails: in topics that are open, by who may comment there. */
@Singleton
@Transactional
class TopicReplies implements ReplyPlace {
    private final Discussion discussion;
    private final MailedComments mails;

    TopicReplies(Discussion discussion, MailedComments mails) {
        this.discussion = discussion;
        this.mails = mails;
    }

    @Override
    public boolean knows(UUID thread) {
        return mails.isTopic(thread);
    }

    @Override
    public boolean takes(UUID thread) {
        if (!mails.isTopic(thread)) {
            return false;
        }
        var topic = discussion.topic(thread);
        return !topic.resolved() && topic.allows(TopicAbility.COMMENT);
    }

    @Override
    public void answer(UUID thread, MailedAnswer answer) {
        if (mails.isThere(answer.mail())) {
            return;
        }
        if (discussion.topic(thread).resolved()) {
            throw new NotAllowed("discussion.mail-resolved");
        }
        var comment = discussion.commentByMail(
                thread,
                new WriteComment(answer.text()),
                new Discussion.ByMail(answer.mail(), answer.isCut(), answer.attachments()));
        if (answer.isCut()) {
            mails.keep(comment.id(), answer.whole());
        }
    }
}
