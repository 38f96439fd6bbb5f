package org.jointly.ui.document;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.document.DocumentWriter;
import org.jointly.api.document.Section;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** The browser's editor: it speaks to the backend itself, with tickets it asks for here. */
@Tag("jointly-editor")
@JavaScript("context://editor/editor.js")
@StyleSheet("context://editor/editor.css")
class EditorField extends Component implements HasStyle {
    private final SerializableSupplier<String> tickets;
    private @Nullable Component line;
    private @Nullable Component margin;

    /** A range of the text, as the browser remembers it: two Yjs relative positions in Base64, and the words in it. */
    record Range(String start, String end, String quote) {}

    /** Threads of whose words none is in the text any more. */
    record Lost(List<String> threads) {}

    /** A thread whose words were taken to another place of the text by the one who writes here, and these words. */
    record Moved(String thread, String start, String end, String quote) {}

    /** A thread and where it stands. */
    record Anchor(String thread, String start, String end, boolean resolved) {}

    /** @param tickets gives a fresh short-lived ticket each time a connection needs one */
    EditorField(EditorSettings settings, SerializableSupplier<String> tickets) {
        this.tickets = tickets;
        addAttachListener(attach -> getElement()
                .executeJs("this.open($0, {line: $1, margin: $2})", settings, element(line), element(margin)));
    }

    private static @Nullable Element element(@Nullable Component component) {
        return component == null ? null : component.getElement();
    }

    /** Where it may say what it says of saving and who is here, and where suggestions stand among comments. */
    void places(Component saving, Component cards) {
        line = saving;
        margin = cards;
    }

    /** Somebody who wrote here, with the numbers they wrote under. */
    record Writer(List<Long> clients, String name, String organisation, String colour) {
        static Writer of(DocumentWriter writer, Programme programme) {
            var by = writer.author();
            var colour = programme.partners().stream()
                    .map(Partner::organisation)
                    .filter(organisation -> organisation.name().equals(by.organisationName()))
                    .map(Organisation::colour)
                    .findFirst();
            return new Writer(writer.clients(), by.personName(), by.organisationName(), colour.orElse("#777777"));
        }
    }

    /** Shades who wrote what; nobody, to end it. */
    void writers(List<Writer> writers) {
        getElement().executeJs("this.writers = $0", writers);
    }

    /** The thread that is open beside the text, if one is. */
    void thread(@Nullable String open) {
        getElement().executeJs("this.thread = $0", open);
    }

    /** Told how many places are not agreed, whenever that changes. */
    void onNotAgreed(SerializableConsumer<Integer> places) {
        getElement()
                .addEventListener(
                        "not-agreed",
                        event -> places.accept(
                                event.getEventData().get("event.detail.places").asInt()))
                .addEventData("event.detail.places");
    }

    /** Told which version has what stood there before somebody brought one back, if it is wanted again. */
    void onRestorationUndone(SerializableConsumer<UUID> version) {
        getElement()
                .addEventListener(
                        "restoration-undone",
                        event -> version.accept(UUID.fromString(
                                event.getEventData().get("event.detail.version").asString())))
                .addEventData("event.detail.version");
    }

    /** A ticket, or none: for the moment, or because the text is closed to whoever asks. */
    record Answer(@Nullable String ticket, boolean over) {}

    @ClientCallable
    Answer ticket() {
        try {
            return new Answer(tickets.get(), false);
        } catch (BackendAway away) {
            return new Answer(null, false);
        } catch (Refusal refusal) {
            return new Answer(null, refusal.is(403) || refusal.is(404));
        }
    }

    void threads(List<Anchor> anchors) {
        getElement().executeJs("this.threads = $0", anchors);
    }

    /** Which organisation holds the pen of a section. */
    record Pen(String section, String name, String brief, String colour) {
        static Pen of(Section section, Organisation holder) {
            return new Pen(section.title(), holder.name(), holder.alias().toUpperCase(Locale.ROOT), holder.colour());
        }
    }

    void sections(List<Section> sections) {
        var pens = new ArrayList<Pen>();
        for (var section : sections) {
            if (section.penholder() != null) {
                pens.add(Pen.of(section, section.penholder()));
            }
        }
        getElement().executeJs("this.penholders = $0", pens);
    }

    void reveal(String thread) {
        getElement().executeJs("this.reveal($0)", thread);
    }

    void onComment(SerializableConsumer<Range> asked) {
        getElement()
                .addEventListener("comment-asked", event -> asked.accept(event.getEventDetail(Range.class)))
                .addEventDetail();
    }

    /** Told of which threads the words are gone from the text, whenever that changes. */
    void onLost(SerializableConsumer<List<String>> lost) {
        getElement()
                .addEventListener(
                        "threads-lost",
                        event -> lost.accept(event.getEventDetail(Lost.class).threads()))
                .addEventDetail();
    }

    /** Told where a thread stands whose words were cut and pasted here, or dragged. */
    void onMoved(SerializableConsumer<Moved> moved) {
        getElement()
                .addEventListener("thread-moved", event -> moved.accept(event.getEventDetail(Moved.class)))
                .addEventDetail();
    }

    /** Told whether one may write, when that changes while the text is open. */
    void onRights(SerializableConsumer<Boolean> changed) {
        getElement()
                .addEventListener(
                        "rights-changed",
                        event -> changed.accept(
                                event.getEventData().get("event.detail.writes").asBoolean()))
                .addEventData("event.detail.writes");
    }

    void onThreadOpened(SerializableConsumer<String> opened) {
        getElement()
                .addEventListener(
                        "thread-opened",
                        event -> opened.accept(
                                event.getEventData().get("event.detail.thread").asString()))
                .addEventData("event.detail.thread");
    }
}
