package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One topic from its first comment to its resolution. */
@Prototype
@Route(value = "discussion/topics/:topic", layout = Shell.class)
class TopicView extends Page implements BeforeEnterObserver {
    private final transient DiscussionApi discussion;
    private final transient ProgrammeApi programmes;
    private final Div head = new Div();
    private final Div comments = new Div();
    private final Div answer = new Div();

    TopicView(DiscussionApi discussion, ProgrammeApi programmes) {
        super("");
        this.discussion = discussion;
        this.programmes = programmes;
        addClassName("conversation");
        add(head, comments, answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.id(event, "topic"));
    }

    void show(UUID id) {
        var topic = discussion.topic(id);
        retitle(topic.title());
        head(topic);
        comments.removeAll();
        var lines = new Div();
        var more = new More<Comment>(after -> discussion.comments(id, after), comment -> lines.add(line(comment)));
        comments.add(lines, more);
        more.next(null);
        answer.removeAll();
        if (topic.allows(TopicAbility.COMMENT)) {
            answer.add(answerForm(topic));
        }
    }

    private void head(Topic topic) {
        var where = new Div(
                new Anchor("/programmes/" + topic.programme() + "/discussion", topic.programmeTitle()),
                new AudienceBadge(topic.audience(), Acting.now().brief()));
        where.addClassName("line-facts");
        head.removeAll();
        head.add(where, TopicLine.facts(topic));
        var actions = new Div();
        actions.addClassName("actions");
        if (topic.allows(TopicAbility.RESOLVE)) {
            actions.add(Buttons.plain(Words.say("topic.resolve"), () -> {
                if (Attempt.of(() -> discussion.resolve(topic.id()))) {
                    show(topic.id());
                }
            }));
        }
        if (topic.allows(TopicAbility.REOPEN)) {
            actions.add(Buttons.plain(Words.say("topic.reopen"), () -> {
                if (Attempt.of(() -> discussion.reopen(topic.id()))) {
                    show(topic.id());
                }
            }));
        }
        head.add(actions);
        if (topic.resolvedBy() != null && topic.resolvedAt() != null) {
            head.add(new Span(Words.say(
                    "topic.resolved-by",
                    topic.resolvedBy().personName(),
                    topic.resolvedBy().organisationName(),
                    Dates.agoText(topic.resolvedAt()))));
        }
    }

    private static Article line(Comment comment) {
        var author = comment.author();
        var who = new Div(
                new Span(Words.say("person.signature", author.personName(), author.organisationName())),
                Dates.ago(comment.writtenAt()));
        who.addClassName("line-facts");
        var text = new Div(comment.text());
        text.addClassName("prose");
        var line = new Article(who, text);
        line.addClassName("comment");
        return line;
    }

    private Div answerForm(Topic topic) {
        var whoReads = new WhoReads();
        whoReads.show(topic.audience(), programmes.programme(topic.programme()));
        var text = new TextArea(Words.say("comment.text"));
        text.setMaxLength(10000);
        text.setMinRows(3);
        var draft = new Draft("comment/" + topic.id());
        draft.text(text, "text");
        var saving = new Saving();
        saving.field("/text", text);
        var key = new IdempotencyKey();
        var send = Buttons.main(
                Words.say("comment.send"),
                () -> saving.attempt(() -> {
                    discussion.comment(topic.id(), new WriteComment(text.getValue()), key.value());
                    key.renew();
                    draft.clear();
                    text.clear();
                    show(topic.id());
                }));
        var actions = new Div(send);
        actions.addClassName("actions");
        var form = new Div(draft, whoReads, text, saving, actions);
        form.addClassNames("form", "writing");
        return form;
    }
}
