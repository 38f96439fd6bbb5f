package org.jointly.ui.discussion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Resolves a topic and says what became of it. */
class ResolveDialog extends Dialog {
    private final transient DiscussionApi discussion;
    private final transient Topic topic;
    private final SerializableConsumer<Topic> done;
    private final Select<Disposition> disposition = new Select<>();
    private final TextArea reason = new TextArea(Words.say("topic.reason"));
    private final Draft draft;
    private final Saving saving = new Saving();

    ResolveDialog(DiscussionApi discussion, Topic topic, SerializableConsumer<Topic> done) {
        this.discussion = discussion;
        this.topic = topic;
        this.done = done;
        draft = new Draft("resolution/" + topic.id());
        setHeaderTitle(Words.say("topic.resolve-title"));
        disposition.setLabel(Words.say("topic.disposition"));
        disposition.setItems(Disposition.values());
        disposition.setItemLabelGenerator(value -> value == null ? Words.say("topic.no-disposition") : Words.of(value));
        disposition.setEmptySelectionAllowed(true);
        disposition.setEmptySelectionCaption(Words.say("topic.no-disposition"));
        disposition.setPlaceholder(Words.say("topic.no-disposition"));
        disposition.addValueChangeListener(change -> reasonable());
        reason.setMaxLength(2000);
        reason.setMinRows(3);
        reason.setHelperText(Words.say("topic.reason-help"));
        draft.text(reason, "reason");
        saving.field("/disposition", disposition);
        saving.field("/reason", reason);
        reasonable();
        var form = new Div(draft, disposition, reason, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("topic.resolve"), this::resolve));
    }

    private void reasonable() {
        reason.setVisible(!disposition.isEmpty());
        reason.setRequiredIndicatorVisible(disposition.getValue() == Disposition.REJECTED);
    }

    private void resolve() {
        saving.attempt(() -> {
            var chosen = disposition.getValue();
            var why = reason.getValue().isBlank() ? null : reason.getValue();
            var resolved = discussion.resolve(topic.id(), chosen == null ? null : new ResolveTopic(chosen, why));
            draft.clear();
            close();
            done.accept(resolved);
        });
    }
}
