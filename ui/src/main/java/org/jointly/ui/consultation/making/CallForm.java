package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.VersionApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.SubmissionReaders;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Makes a call: what is asked, on which text, until when, and of whom. */
public class CallForm extends Div {
    private final transient ConsultationApi calls;
    private final transient Programme programme;
    private final SerializableConsumer<Call> done;
    private final Draft draft;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();
    private final TextField title = new TextField(Words.say("call.title"));
    private final TextArea introduction = new TextArea(Words.say("call.introduction"));
    private final RadioButtonGroup<SubmissionAudience> audience = new RadioButtonGroup<>(Words.say("call.audience"));
    private final ConsultedField consulted;
    private final DaysField days;
    private final AskedField asked;
    private final GuestsField guests;
    private final QuestionsField questions;

    public CallForm(
            ConsultationApi calls,
            DocumentApi documents,
            VersionApi versions,
            OrganisationApi organisations,
            Programme programme,
            SerializableConsumer<Call> done,
            SerializableRunnable left) {
        this.calls = calls;
        this.programme = programme;
        this.done = done;
        draft = new Draft("call/" + programme.id());
        addClassName("form");
        consulted = new ConsultedField(documents, versions, programme, saving);
        days = new DaysField(draft, saving);
        asked = new AskedField(organisations, saving);
        guests = new GuestsField(draft);
        questions = new QuestionsField(draft);
        fields();
        var actions = new Div(
                Buttons.main(Words.say("call.make"), this::make), Buttons.quiet(Words.say("action.cancel"), left));
        actions.addClassName("actions");
        add(draft, title, introduction, consulted);
        add(new H2(Words.say("call.whom")), asked, guests, audience);
        add(new H2(Words.say("call.days")), days);
        add(questions, saving, actions);
    }

    private void fields() {
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        introduction.setMaxLength(10_000);
        introduction.setMinRows(4);
        introduction.setHelperText(Words.say("call.introduction-help"));
        audience.setItems(SubmissionAudience.values());
        audience.setRenderer(new ComponentRenderer<>(CallForm::explained));
        audience.setValue(SubmissionAudience.DRAFTERS);
        audience.getElement().getThemeList().add("vertical");
        draft.text(title, "title");
        draft.text(introduction, "introduction");
        saving.field("/title", title);
        saving.field("/introduction", introduction);
        saving.field("/audience", audience);
    }

    private static Div explained(SubmissionAudience choice) {
        var help = new Span(SubmissionReaders.help(choice));
        help.addClassName("kind");
        var explained = new Div(new Span(Words.of(choice)), help);
        explained.addClassName("explained");
        return explained;
    }

    private void make() {
        questions.pointTo(saving);
        guests.pointTo(saving);
        saving.attempt(() -> {
            var call = calls.make(programme.id(), request(), key.value());
            key.renew();
            draft.clear();
            done.accept(call);
        });
    }

    private MakeCall request() {
        return new MakeCall(
                title.getValue(),
                introduction.getValue().isBlank() ? null : introduction.getValue(),
                consulted.version(),
                days.opensOn(),
                days.lastDay(),
                days.zone(),
                days.answersOn(),
                audience.getValue(),
                questions.getValue(),
                asked.organisations(),
                asked.kinds(),
                guests.getValue());
    }
}
