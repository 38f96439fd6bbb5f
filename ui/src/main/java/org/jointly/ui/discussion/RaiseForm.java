package org.jointly.ui.discussion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.Audience;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Raises a topic: first who reads it, then what it says. */
class RaiseForm extends Div {
    private final transient DiscussionApi discussion;
    private final transient Programme programme;
    private final SerializableConsumer<Topic> done;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(Words.say("topic.audience"));
    private final WhoReads whoReads = new WhoReads();
    private final TextField title = new TextField(Words.say("topic.title"));
    private final TextArea text = new TextArea(Words.say("topic.text"));
    private final ComboBox<Organisation> asked = new ComboBox<>(Words.say("topic.asked"));
    private final DatePicker answerBy = Days.picker(Words.say("topic.answer-by"));
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    RaiseForm(DiscussionApi discussion, Programme programme, SerializableConsumer<Topic> done) {
        this.discussion = discussion;
        this.programme = programme;
        this.done = done;
        draft = new Draft("topic/" + programme.id());
        addClassNames("form", "writing");
        fields();
        var question = new Div(asked, answerBy);
        question.addClassName("side-by-side");
        var actions = new Div(
                Buttons.main(Words.say("topic.raise"), this::raise),
                Buttons.quiet(Words.say("action.cancel"), () -> done.accept(null)));
        actions.addClassName("actions");
        add(draft, audience, whoReads, title, text, question, saving, actions);
    }

    private void fields() {
        audience.setItems(audiences());
        audience.setItemLabelGenerator(
                value -> AudienceBadge.word(value, Acting.now().brief()));
        audience.addValueChangeListener(change -> readers());
        audience.setValue(audiences().getFirst());
        readers();
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        text.setMaxLength(10000);
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(4);
        asked.setItemLabelGenerator(Organisation::name);
        asked.setClearButtonVisible(true);
        draft.text(title, "title");
        draft.text(text, "text");
        saving.field("/title", title);
        saving.field("/text", text);
        saving.field("/audience", audience);
        saving.field("/asked", asked);
        saving.field("/answerBy", answerBy);
        title.focus();
    }

    private void readers() {
        var chosen = audience.getValue();
        if (chosen == null) {
            return;
        }
        whoReads.show(chosen, programme);
        // only who can read it can be asked
        asked.setItems(programme.partners().stream()
                .filter(partner -> chosen == Audience.PROGRAMME || WhoReads.drafts(partner))
                .map(Partner::organisation)
                .filter(organisation ->
                        !organisation.id().equals(Acting.now().organisation().id()))
                .toList());
        asked.setVisible(chosen != Audience.ORGANISATION);
        answerBy.setVisible(chosen != Audience.ORGANISATION);
    }

    private List<Audience> audiences() {
        var drafter = programme.partners().stream()
                .filter(partner -> partner.organisation()
                        .id()
                        .equals(Acting.now().organisation().id()))
                .anyMatch(WhoReads::drafts);
        var audiences = new ArrayList<>(List.of(Audience.values()));
        if (!drafter) {
            audiences.remove(Audience.DRAFTERS);
        }
        return audiences;
    }

    private void raise() {
        saving.attempt(() -> {
            var wide = audience.getValue() != Audience.ORGANISATION;
            var who = wide ? asked.getValue() : null;
            var topic = discussion.raise(
                    programme.id(),
                    new RaiseTopic(
                            title.getValue(),
                            text.getValue(),
                            audience.getValue(),
                            who == null ? null : who.id(),
                            who == null ? null : answerBy.getValue()),
                    key.value());
            key.renew();
            draft.clear();
            done.accept(topic);
        });
    }
}
