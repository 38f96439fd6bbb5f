package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.shell.Creates;
import org.jspecify.annotations.Nullable;

/** What is talked about in a programme, newest activity first. */
@Prototype
@Route(value = "programmes/:programme/discussion", layout = ProgrammeLayout.class)
class DiscussionTab extends ProgrammeTabView implements Creates {
    private final transient DiscussionApi discussion;
    private final Div offer = new Div();
    private final Div place = new Div();
    private final Div list = new Div();
    private final Select<TopicState> state = new Select<>();
    private transient @Nullable Programme programme;

    DiscussionTab(DiscussionApi discussion) {
        super("tab.discussion");
        this.discussion = discussion;
        addClassName("conversation");
        state.setItems(TopicState.values());
        state.setValue(TopicState.ALL);
        state.setItemLabelGenerator(Words::of);
        state.setAriaLabel(Words.say("topics.which"));
        state.getElement().getThemeList().add("small");
        state.addValueChangeListener(change -> list());
        offer.addClassName("actions");
        add(offer, place, list);
    }

    @Override
    public void show(Programme shown) {
        programme = shown;
        offer();
        list();
    }

    private void offer() {
        place.removeAll();
        offer.removeAll();
        if (programme != null && programme.allows(ProgrammeAbility.DISCUSS)) {
            offer.add(Buttons.main(Words.say("topic.raise"), this::create));
        }
        offer.add(state);
    }

    @Override
    public void create() {
        if (programme != null && programme.allows(ProgrammeAbility.DISCUSS)) {
            offer.removeAll();
            place.removeAll();
            place.add(new RaiseForm(discussion, programme, null, topic -> {
                if (topic != null && state.getValue() == TopicState.RESOLVED) {
                    // whoever raises one sees it
                    state.setValue(TopicState.ALL);
                }
                offer();
                list();
            }));
        }
    }

    private void list() {
        if (programme == null) {
            return;
        }
        var id = programme.id();
        var topics = new Div();
        list.removeAll();
        var more = new More<Topic>(
                after -> discussion.topics(id, state.getValue(), null, after),
                topic -> topics.add(new TopicLine(topic)));
        list.add(topics, more);
        if (!more.next(null)) {
            list.add(new EmptyState(
                    Words.say(state.getValue() == TopicState.ALL ? "topics.empty" : "topics.none-such")));
        }
    }
}
