package org.jointly.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.discussion.RaiseForm;
import org.jointly.ui.discussion.TopicThread;
import org.jointly.ui.document.EditorField.Range;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** Comments on the words of a text: all of them, one of them, or a new one. */
class Threads extends Div {
    /** Open threads that are marked in the text. */
    private static final int MARKED = 500;

    private final transient DiscussionApi discussion;
    private final transient Programme programme;
    private final UUID document;
    private final EditorField editor;
    private final Select<TopicState> state = new Select<>();
    private final Div content = new Div();
    private transient List<Topic> open = List.of();
    private boolean listed;

    Threads(DiscussionApi discussion, Programme programme, UUID document, EditorField editor) {
        this.discussion = discussion;
        this.programme = programme;
        this.document = document;
        this.editor = editor;
        state.setItems(TopicState.OPEN, TopicState.RESOLVED);
        state.setValue(TopicState.OPEN);
        state.setItemLabelGenerator(Words::of);
        state.setAriaLabel(Words.say("topics.which"));
        state.getElement().getThemeList().add("small");
        state.addValueChangeListener(change -> list());
        var head = new Div(new H2(Words.say("document.comments")), state);
        head.addClassName("line-head");
        add(head, content);
    }

    /** Reads the open threads anew and marks them in the text. */
    void read() {
        open = opened();
        mark();
        list();
    }

    /** The same from time to time: shows what others wrote, and never disturbs whoever is writing. */
    void look() {
        try {
            var now = opened();
            if (!now.equals(open)) {
                open = now;
                mark();
                if (listed && state.getValue() == TopicState.OPEN) {
                    list();
                }
            }
        } catch (BackendAway | Refusal later) {
            // the next look tells, or whatever the person does next
        }
    }

    /** A new thread on words somebody selected. */
    void comment(Range range) {
        var anchor = new Anchor(document, range.start(), range.end(), range.quote());
        turn(new RaiseForm(discussion, programme, anchor, raised -> {
            if (raised != null) {
                // whoever raises one sees it
                state.setValue(TopicState.OPEN);
            }
            read();
        }));
    }

    /** One thread, whose words come into sight. */
    void open(UUID thread) {
        Attempt.of(() -> {
            var topic = discussion.topic(thread);
            var back = back();
            var quote = new Quote(
                    topic.anchor() == null ? topic.title() : topic.anchor().quote());
            turn(back, quote, new TopicThread(discussion, programme, topic, moved -> {
                open = opened();
                mark();
            }));
            editor.reveal(thread.toString());
        });
    }

    private Button back() {
        return Buttons.quiet(Words.say("document.all-comments"), this::read);
    }

    private void list() {
        var entries = new Div();
        if (state.getValue() == TopicState.OPEN) {
            open.forEach(topic -> entries.add(line(topic)));
            if (open.isEmpty()) {
                entries.add(new EmptyState(Words.say("document.no-comments")));
            }
            turn(entries);
        } else {
            var more = new More<Topic>(
                    after -> discussion.topics(programme.id(), TopicState.RESOLVED, document, after),
                    topic -> entries.add(line(topic)));
            turn(entries, more);
            if (!more.next(null)) {
                entries.add(new EmptyState(Words.say("topics.none-such")));
            }
        }
        listed = true;
        state.setVisible(true);
    }

    private ThreadLine line(Topic topic) {
        return new ThreadLine(topic, () -> {
            open(topic.id());
            content.getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .findFirst()
                    .ifPresent(Button::focus);
        });
    }

    private void turn(Component... parts) {
        listed = false;
        state.setVisible(false);
        content.removeAll();
        content.add(parts);
    }

    private List<Topic> opened() {
        var found = new ArrayList<Topic>();
        @Nullable String after = null;
        do {
            var page = discussion.topics(programme.id(), TopicState.OPEN, document, after);
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < MARKED);
        return List.copyOf(found);
    }

    private void mark() {
        editor.threads(open.stream().flatMap(Threads::marked).toList());
    }

    private static Stream<EditorField.Anchor> marked(Topic topic) {
        var anchor = topic.anchor();
        return anchor == null
                ? Stream.empty()
                : Stream.of(
                        new EditorField.Anchor(topic.id().toString(), anchor.start(), anchor.end(), topic.resolved()));
    }
}
