package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.SeeTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Earlier;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** What was said in a topic and what one may still do about it: answer, resolve, reopen. */
public class TopicThread extends Div {
    private final transient DiscussionApi discussion;
    private final transient Programme programme;
    private final SerializableConsumer<Topic> moved;
    private final Div arrived = new Div();
    private transient Topic shown;
    private @Nullable Earlier<Comment> comments;

    /** @param moved hears of the topic after each answer, resolution and reopening */
    public TopicThread(DiscussionApi discussion, Programme programme, Topic topic, SerializableConsumer<Topic> moved) {
        this.discussion = discussion;
        this.programme = programme;
        this.moved = moved;
        this.shown = topic;
        addClassName("topic-thread");
        arrived.addClassName("arrived");
        arrived.getElement().setAttribute("role", "status");
        show(topic);
        seen();
    }

    /** It need not be known at once. */
    private void seen() {
        try {
            discussion.seen(shown.id(), new SeeTopic(shown.lastActivity()));
        } catch (BackendAway | Refusal later) {
            // with the next look
        }
    }

    /** Says how much new was said since it was read, if something was; nothing moves before one wants to see it. */
    public void look() {
        var now = discussion.topic(shown.id());
        var more = now.comments() - shown.comments();
        var moved = now.resolved() != shown.resolved();
        arrived.removeAll();
        if (more > 0 || moved) {
            arrived.add(Buttons.plain(more > 0 ? Words.say("topic.arrived", more) : Words.say("topic.moved"), () -> {
                changed(now);
                newest();
            }));
        }
    }

    /** Brings what was said last into view. */
    private void newest() {
        getElement()
                .executeJs("requestAnimationFrame(() => [...this.querySelectorAll('.comment')].pop()"
                        + "?.scrollIntoView({block: 'center'}))");
    }

    private void show(Topic topic) {
        removeAll();
        shown = topic;
        arrived.removeAll();
        add(TopicLine.facts(topic));
        if (topic.resolvedBy() != null && topic.resolvedAt() != null) {
            add(new Settled(topic));
        }
        var said = new Earlier<Comment>(
                after -> discussion.comments(topic.id(), true, after),
                comment -> new CommentLine(discussion, comment, () -> changed(discussion.topic(topic.id()))),
                "comment.earlier");
        said.show(comments == null ? 1 : comments.stretches());
        comments = said;
        add(said, arrived);
        var actions = actions(topic);
        if (topic.allows(TopicAbility.COMMENT)) {
            add(answerForm(topic, actions));
        } else {
            add(actions);
        }
    }

    private Div actions(Topic topic) {
        var actions = new Div();
        actions.addClassName("actions");
        if (topic.allows(TopicAbility.RESOLVE)) {
            actions.add(Buttons.plain(
                    Words.say("topic.resolve"), () -> new ResolveDialog(discussion, topic, this::changed).open()));
        }
        if (topic.allows(TopicAbility.REOPEN)) {
            actions.add(Buttons.plain(
                    Words.say("topic.reopen"), () -> Attempt.of(() -> changed(discussion.reopen(topic.id())))));
        }
        return actions;
    }

    private void changed(Topic topic) {
        show(topic);
        seen();
        moved.accept(topic);
    }

    private Div answerForm(Topic topic, Div actions) {
        var whoReads = new WhoReads();
        whoReads.show(topic.audience(), programme);
        var text = new TextArea(Words.say("comment.text"));
        text.setMaxLength(10000);
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        var draft = new Draft("comment/" + topic.id());
        draft.text(text, "text");
        var saving = new Saving();
        saving.field("/text", text);
        var key = new IdempotencyKey();
        actions.addComponentAsFirst(Buttons.onControlEnter(
                text,
                Buttons.main(
                        Words.say("comment.send"),
                        () -> saving.attempt(() -> {
                            discussion.comment(topic.id(), new WriteComment(text.getValue()), key.value());
                            key.renew();
                            draft.clear();
                            text.clear();
                            changed(discussion.topic(topic.id()));
                            newest();
                        }))));
        var mention = new MentionField(text, () -> discussion.mentionables(topic.programme(), topic.audience()));
        var form = new Div(draft, whoReads, text, mention, saving, actions);
        form.addClassNames("form", "writing");
        return form;
    }
}
