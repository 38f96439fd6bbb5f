package org.jointly.discussion.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.discussion.CommentMail;
import org.jointly.platform.problem.NotFound;

/** Which mails became comments, and all that stood in them. */
@Singleton
@Transactional
public class MailedComments {
    private final MailedRows rows;

    MailedComments(MailedRows rows) {
        this.rows = rows;
    }

    public boolean isTopic(UUID topic) {
        return rows.isTopic(topic);
    }

    /** Whether a comment was made of that mail. */
    public boolean isThere(UUID mail) {
        return rows.isThere(mail);
    }

    /** Keeps all of the mail that a comment was made of. */
    public void keep(UUID comment, String text) {
        rows.keep(comment, text);
    }

    public CommentMail whole(UUID comment) {
        return rows.whole(comment).map(CommentMail::new).orElseThrow(() -> new NotFound("mail"));
    }
}
