package org.jointly.ui.discussion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Raises a topic: first who reads it, then what it says. About words of a text, these are its title. */
public class RaiseForm extends Div {
    private static final int TITLE = 200;

    private final transient DiscussionApi discussion;
    private final transient Programme programme;
    private final transient @Nullable Anchor anchor;
    private final SerializableConsumer<@Nullable Topic> done;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(Words.say("topic.audience"));
    private final WhoReads whoReads = new WhoReads();
    private final TextField title = new TextField(Words.say("topic.title"));
    private final TextArea text = new TextArea(Words.say("topic.text"));
    private final ComboBox<Organisation> asked = Choices.listed(new ComboBox<>(Words.say("topic.asked")));
    private final DatePicker answerBy = Days.deadline(Words.say("topic.answer-by"));
    private final MentionField mention = new MentionField(text, this::mentionables);
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    /** Has somebody said who may read it? Then nothing else says so any more. */
    private boolean decided;

    /** @param done hears of the topic, or of nothing when it was left */
    public RaiseForm(
            DiscussionApi discussion,
            Programme programme,
            @Nullable Anchor anchor,
            SerializableConsumer<@Nullable Topic> done) {
        this.discussion = discussion;
        this.programme = programme;
        this.anchor = anchor;
        this.done = done;
        draft = new Draft("topic/" + (anchor == null ? programme.id() : anchor.subject() + anchor.start()));
        addClassNames("form", "writing");
        fields();
        var question = new Div(asked, answerBy);
        question.addClassName("side-by-side");
        var actions = new Div(
                Buttons.onControlEnter(
                        text, Buttons.main(Words.say(anchor == null ? "topic.raise" : "topic.comment"), this::raise)),
                Buttons.quiet(Words.say("action.cancel"), () -> done.accept(null)));
        actions.addClassName("actions");
        if (anchor != null) {
            add(new Quote(anchor.quote()));
        }
        add(draft, audience, whoReads, title, text, mention, question, saving, actions);
    }

    private void fields() {
        audience.setItems(audiences());
        audience.setItemLabelGenerator(
                value -> AudienceBadge.word(value, Acting.now().brief()));
        audience.addValueChangeListener(change -> readers());
        audience.setValue(audiences().getFirst());
        remember();
        readers();
        title.setMaxLength(TITLE);
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
        title.setVisible(anchor == null);
        (anchor == null ? title : text).focus();
    }

    /** About words of a text one mostly goes on speaking to the same people. */
    private void remember() {
        if (anchor == null) {
            return;
        }
        var name = "jointly.audience/" + anchor.subject();
        WebStorage.getItem(
                name,
                last -> audiences().stream()
                        .filter(one -> !decided && one.toString().equals(last))
                        .findFirst()
                        .ifPresent(audience::setValue));
        audience.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decided = true;
                WebStorage.setItem(name, change.getValue().toString());
            }
        });
    }

    private void readers() {
        var chosen = audience.getValue();
        if (chosen == null) {
            return;
        }
        whoReads.show(chosen, programme);
        mention.forget();
        // only who can read it can be asked
        asked.setItems(programme.partners().stream()
                .filter(partner -> partner.hears(chosen))
                .map(Partner::organisation)
                .filter(organisation ->
                        !organisation.id().equals(Acting.now().organisation().id()))
                .toList());
        asked.setVisible(chosen != Audience.ORGANISATION);
        answerBy.setVisible(chosen != Audience.ORGANISATION);
    }

    private List<Mentionable> mentionables() {
        return audience.getValue() == null ? List.of() : discussion.mentionables(programme.id(), audience.getValue());
    }

    private List<Audience> audiences() {
        var mine = Acting.now().organisation().id();
        return Stream.of(Audience.values())
                .filter(audience -> audience == Audience.ORGANISATION
                        || programme.partners().stream()
                                .anyMatch(
                                        partner -> partner.organisation().id().equals(mine) && partner.hears(audience)))
                .toList();
    }

    private static String brief(String quote) {
        var words = quote.isBlank() ? Words.say("topic.no-words") : quote.strip();
        return words.length() <= TITLE ? words : words.substring(0, TITLE - 2).strip() + "…";
    }

    private void raise() {
        saving.attempt(() -> {
            var wide = audience.getValue() != Audience.ORGANISATION;
            var who = wide ? asked.getValue() : null;
            var topic = discussion.raise(
                    programme.id(),
                    new RaiseTopic(
                            anchor == null ? title.getValue() : brief(anchor.quote()),
                            text.getValue(),
                            audience.getValue(),
                            who == null ? null : who.id(),
                            who == null ? null : answerBy.getValue(),
                            anchor),
                    key.value());
            key.renew();
            draft.clear();
            done.accept(topic);
        });
    }
}
