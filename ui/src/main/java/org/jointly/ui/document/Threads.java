package org.jointly.ui.document;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.MoveAnchor;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Words;
import org.jointly.ui.discussion.RaiseForm;
import org.jointly.ui.discussion.TopicThread;
import org.jointly.ui.document.EditorField.Range;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** Comments on the words of a text, each a card beside its words; those whose words are gone stand before them. */
class Threads extends Div {
    /** Open threads that are marked in the text. */
    private static final int MARKED = 500;

    /** The place of a comment that is being written. */
    private static final String NEW = "new";

    private final transient DiscussionApi discussion;
    private final transient Programme programme;
    private final UUID document;
    private final EditorField editor;
    private final Div beside = new Div();
    private final Div without = new Div();
    private final NativeDetails gone = new NativeDetails();
    private final Div hint = new Div(Words.say("document.no-comments"));
    private final transient Map<UUID, ThreadLine> cards = new LinkedHashMap<>();
    private transient List<Topic> topics = List.of();
    private Set<String> lost = Set.of();
    private transient @Nullable Topic opened;
    private @Nullable Article writing;
    private transient @Nullable Range range;

    Threads(DiscussionApi discussion, Programme programme, UUID document, EditorField editor) {
        this.discussion = discussion;
        this.programme = programme;
        this.document = document;
        this.editor = editor;
        addClassName("threads");
        beside.addClassName("beside");
        gone.addClassNames("margin-first", "margin-lost");
        gone.setContent(without);
        hint.addClassNames("margin-hint", "margin-first");
        add(hint, gone, beside);
        editor.onLost(this::lose);
        editor.onMoved(this::move);
    }

    /** Reads the open threads anew and marks them in the text. */
    void read() {
        topics = found();
        show();
    }

    /** The same from time to time: shows what others wrote, and never disturbs whoever is writing. */
    void look() {
        try {
            var now = found();
            if (!now.equals(topics)) {
                topics = now;
                show();
            }
        } catch (BackendAway | Refusal later) {
            // the next look tells, or whatever the person does next
        }
    }

    /** Says of some threads that their words are not in the text any more; what they were stands there still. */
    private void lose(List<String> threads) {
        lost = Set.copyOf(threads);
        if (!lost.isEmpty()) {
            // whoever took the words elsewhere may have taken the threads along
            look();
        }
        show();
    }

    /** What was cut and pasted, or dragged, takes its threads along; where that fails, everybody sees their words gone. */
    private void move(EditorField.Moved moved) {
        Attempt.of(() ->
                discussion.moveAnchor(UUID.fromString(moved.thread()), new MoveAnchor(moved.start(), moved.end())));
        look();
        mark();
    }

    /** A new thread on words somebody selected. */
    void comment(Range selected) {
        left();
        close();
        range = selected;
        var anchor = new Anchor(document, selected.start(), selected.end(), selected.quote());
        var card = new Article(new RaiseForm(discussion, programme, anchor, raised -> {
            left();
            read();
        }));
        card.addClassNames("card", "opened", "writing-card");
        card.getElement().setAttribute("data-card", NEW);
        writing = card;
        beside.add(card);
        hint.setVisible(false);
        mark();
    }

    private void left() {
        if (writing != null) {
            writing.removeFromParent();
        }
        writing = null;
        range = null;
    }

    /** One thread, whose words come into sight. */
    void open(UUID thread) {
        Attempt.of(() -> {
            close();
            var topic = discussion.topic(thread);
            opened = topic;
            show();
            Objects.requireNonNull(cards.get(thread)).open(all(topic), this::close);
            editor.thread(thread.toString());
            editor.reveal(thread.toString());
        });
    }

    private TopicThread all(Topic topic) {
        return new TopicThread(discussion, programme, topic, moved -> topics = found());
    }

    private void close() {
        var before = opened;
        opened = null;
        if (before != null) {
            var card = cards.remove(before.id());
            if (card != null) {
                card.removeFromParent();
            }
            editor.thread(null);
            show();
        }
    }

    private void show() {
        var wanted = new LinkedHashMap<UUID, Topic>();
        topics.forEach(topic -> wanted.put(topic.id(), topic));
        if (opened != null) {
            wanted.putIfAbsent(opened.id(), opened);
        }
        List.copyOf(cards.keySet()).stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> Objects.requireNonNull(cards.remove(id)).removeFromParent());
        wanted.values().forEach(this::show);
        var away = without.getComponentCount();
        gone.setSummaryText(Words.say("document.words-gone-of", away));
        gone.setVisible(away > 0);
        if (opened != null && lost.contains(opened.id().toString())) {
            gone.setOpen(true);
        }
        hint.setVisible(cards.isEmpty() && writing == null);
        mark();
    }

    /** As it is now; an opened one is left to whoever reads it. */
    private void show(Topic topic) {
        var away = lost.contains(topic.id().toString());
        var place = away ? without : beside;
        var card = cards.get(topic.id());
        var reads = opened != null && opened.id().equals(topic.id());
        if (card == null || !(reads || card.says(topic, away))) {
            if (card != null) {
                card.removeFromParent();
            }
            card = new ThreadLine(topic, away, () -> open(topic.id()));
            cards.put(topic.id(), card);
        }
        if (card.getParent().filter(place::equals).isEmpty()) {
            place.add(card);
        }
    }

    private List<Topic> found() {
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
        var all = new ArrayList<>(Stream.concat(topics.stream(), Stream.ofNullable(opened))
                .distinct()
                .flatMap(Threads::marked)
                .toList());
        if (range != null) {
            all.add(new EditorField.Anchor(NEW, range.start(), range.end(), false));
        }
        editor.threads(all);
    }

    private static Stream<EditorField.Anchor> marked(Topic topic) {
        var anchor = topic.anchor();
        return anchor == null
                ? Stream.empty()
                : Stream.of(
                        new EditorField.Anchor(topic.id().toString(), anchor.start(), anchor.end(), topic.resolved()));
    }
}
