package org.jointly.document.file;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.TopicState;
import org.jointly.discussion.Discussion;
import org.jointly.document.DocumentRow;
import org.jointly.document.text.reading.Remark;
import org.jspecify.annotations.Nullable;

/** What stands in the margin of a file: the comments of open topics on words of the document, as far as the actor sees them. */
@Singleton
class OpenRemarks {
    private static final int MOST = 1000;

    private final Discussion discussion;

    OpenRemarks(Discussion discussion) {
        this.discussion = discussion;
    }

    /** @param text where their words are looked for */
    List<Remark> on(DocumentRow row, Function<Anchor, Remark.@Nullable Words> text) {
        var remarks = new ArrayList<Remark>();
        @Nullable String next = null;
        do {
            var page = discussion.topics(row.programme(), TopicState.OPEN, row.id(), next);
            page.items().forEach(topic -> {
                var anchor = topic.anchor();
                if (anchor != null) {
                    comments(topic.id(), anchor.quote(), text.apply(anchor), remarks);
                }
            });
            next = page.next();
        } while (next != null && remarks.size() < MOST);
        return remarks;
    }

    private void comments(UUID topic, String quote, Remark.@Nullable Words words, List<Remark> remarks) {
        @Nullable String next = null;
        do {
            var page = discussion.comments(topic, next);
            page.items().stream()
                    .filter(comment -> comment.withdrawnAt() == null)
                    .forEach(comment -> remarks.add(new Remark(
                            quote,
                            comment.author().personName() + ", "
                                    + comment.author().organisationName(),
                            comment.writtenAt(),
                            comment.text(),
                            words)));
            next = page.next();
        } while (next != null && remarks.size() < MOST);
    }
}
