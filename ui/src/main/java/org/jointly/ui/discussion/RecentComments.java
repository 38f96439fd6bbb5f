package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.RecentComment;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Happening;
import org.jointly.ui.home.Recent;
import org.jointly.ui.session.Acting;
import org.jspecify.annotations.Nullable;

/** What was said lately in the programmes one sees. */
@Singleton
class RecentComments implements Recent {
    private final DiscussionApi discussion;

    RecentComments(DiscussionApi discussion) {
        this.discussion = discussion;
    }

    @Override
    public List<Happening> happenings(@Nullable Instant since) {
        return discussion.recent(since).stream()
                .map(recent -> new Happening(recent.comment().writtenAt(), line(recent, since != null)))
                .toList();
    }

    private static Div line(RecentComment recent, boolean counts) {
        var comment = recent.comment();
        var author = comment.author();
        var head = new Div(
                new Span(Words.say("person.signature", author.personName(), author.organisationName())),
                new AudienceBadge(recent.audience(), Acting.now().brief()),
                Dates.ago(comment.writtenAt()));
        head.addClassName("line-facts");
        var where = new Div(
                new Anchor("/" + TopicView.at(recent.programme(), comment.topic()), recent.topicTitle()),
                new Span(recent.programmeTitle()));
        where.addClassName("line-facts");
        if (counts && recent.fresh() > 0) {
            var fresh = new Span(Words.say("home.fresh", recent.fresh()));
            fresh.addClassName("fresh");
            where.addComponentAsFirst(fresh);
        }
        var text = new Div(comment.text());
        text.addClassName("excerpt");
        var line = new Div(head, where, text);
        line.addClassName("line");
        return line;
    }
}
