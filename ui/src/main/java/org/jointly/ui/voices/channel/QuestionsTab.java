package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.Question;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.voices.Languages;
import org.jointly.ui.voices.ReasonDialog;

/** What survivors are asked: proposed by the host, approved by the survivors' board. */
@Prototype
@Route(value = "voices/:channel/questions", layout = ChannelLayout.class)
class QuestionsTab extends ChannelTab {
    private final transient ChannelApi channels;

    QuestionsTab(ChannelApi channels) {
        super("question.tab");
        this.channels = channels;
    }

    @Override
    public void show(Channel channel) {
        removeAll();
        add(new Paragraph(Words.say("question.rule")));
        var forms = channels.forms(channel.id());
        if (channel.allows(ChannelAbility.PROPOSE_FORM)) {
            var actions = new Div(Buttons.main(Words.say("question.propose"), () -> propose(channel, forms)));
            actions.addClassName("actions");
            add(actions);
        }
        if (forms.isEmpty()) {
            add(new EmptyState(Words.say("question.empty")));
        }
        forms.forEach(form -> add(section(channel, form)));
    }

    private void propose(Channel channel, List<Form> forms) {
        removeAll();
        add(new QuestionsForm(channels, channel, forms.isEmpty() ? null : forms.getFirst(), this::refresh));
    }

    private Div section(Channel channel, Form form) {
        var title = new H2(new Span(Words.say("question.version", form.version())));
        var state = new Mark(Words.of(form.state()), "state-" + form.state());
        if (channel.form() != null && channel.form() == form.version()) {
            state.setText(Words.say("question.in-force"));
        }
        title.add(state);
        var facts = new Div(new Span(Words.say(
                "question.proposed-by",
                form.proposedBy().personName(),
                form.proposedBy().organisationName(),
                Dates.agoText(form.proposedAt()))));
        if (form.decidedBy() != null && form.decidedAt() != null) {
            facts.add(new Span(Words.say(
                    form.state() == FormState.REFUSED ? "question.refused-by" : "question.approved-by",
                    form.decidedBy().personName(),
                    Dates.agoText(form.decidedAt()))));
        }
        facts.addClassName("line-facts");
        var section = new Div(title, facts);
        section.addClassName("section");
        if (form.reason() != null) {
            var reason = new Paragraph(form.reason());
            reason.addClassNames("prose", "quote");
            section.add(reason);
        }
        section.add(questions(form));
        if (form.decidable()) {
            section.add(decision(channel, form));
        }
        return section;
    }

    private static OrderedList questions(Form form) {
        var list = new OrderedList();
        form.questions().forEach(question -> list.add(item(question)));
        return list;
    }

    private static ListItem item(Question question) {
        var text = new Span(Languages.text(question.text()));
        text.getElement().setAttribute("lang", Languages.shown(question.text()));
        var facts = new Div(new Span(Words.of(question.kind())));
        if (question.required()) {
            facts.add(new Span(Words.say("question.required")));
        }
        question.options().forEach(option -> facts.add(new Mark(Languages.text(option.text()), "option")));
        facts.addClassName("line-facts");
        return new ListItem(text, facts);
    }

    private Div decision(Channel channel, Form form) {
        var actions = new Div(
                Buttons.main(Words.say("question.approve"), () -> decide(channel, form, new DecideForm(true, null))),
                Buttons.plain(
                        Words.say("question.refuse"),
                        () -> new ReasonDialog(
                                        "question.refuse-title",
                                        "question.reason",
                                        "question.refuse",
                                        reason -> channels.decide(
                                                channel.id(), form.version(), new DecideForm(false, reason)),
                                        this::refresh)
                                .open()));
        actions.addClassName("actions");
        return actions;
    }

    private void decide(Channel channel, Form form, DecideForm decision) {
        if (Attempt.of(() -> channels.decide(channel.id(), form.version(), decision))) {
            Notices.done(Words.say("question.was-approved"));
            refresh();
        }
    }
}
