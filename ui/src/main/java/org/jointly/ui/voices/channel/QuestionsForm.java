package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.ProposeForm;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** Proposes questions; begins with those proposed last, or with the few we would ask. */
class QuestionsForm extends Div {
    private final transient Channel channel;
    private final Saving saving = new Saving();
    private final Div list = new Div();
    private final List<QuestionCard> cards = new ArrayList<>();
    private final IdempotencyKey key = new IdempotencyKey();

    QuestionsForm(ChannelApi channels, Channel channel, @Nullable Form last, SerializableRunnable done) {
        this.channel = channel;
        addClassName("form");
        list.addClassName("texts");
        (last == null ? FirstQuestions.of(channel.languages()) : last.questions()).forEach(this::card);
        var actions = new Div(
                Buttons.main(
                        Words.say("question.propose"),
                        () -> saving.attempt(() -> {
                            channels.propose(channel.id(), new ProposeForm(questions()), key.value());
                            key.renew();
                            Notices.done(Words.say("question.was-proposed"));
                            done.run();
                        })),
                Buttons.quiet(Words.say("action.cancel"), done::run));
        actions.addClassName("actions");
        add(
                new H2(Words.say("question.propose")),
                new Paragraph(Words.say("question.propose-text")),
                list,
                Buttons.plain(Words.say("question.add"), () -> card(null)),
                saving,
                actions);
    }

    private void card(@Nullable Question question) {
        var card = new QuestionCard(channel.languages(), question, free(), this::drop);
        cards.add(card);
        list.add(card);
    }

    private void drop(QuestionCard card) {
        cards.remove(card);
        list.remove(card);
    }

    /** An id that no question of this form has; answers are kept by it. */
    private String free() {
        var number = 1;
        while (taken("question_" + number)) {
            number++;
        }
        return "question_" + number;
    }

    private boolean taken(String id) {
        return cards.stream().anyMatch(card -> card.key().equals(id));
    }

    private List<Question> questions() {
        saving.forget("/questions");
        for (var index = 0; index < cards.size(); index++) {
            cards.get(index).register(saving, "/questions/" + index);
        }
        // exactly one question must be answered: the first in own words
        var questions = new ArrayList<Question>();
        var required = false;
        for (var card : cards) {
            var must = !required && card.kind() == QuestionKind.TEXT;
            required |= must;
            questions.add(card.question(must));
        }
        return questions;
    }
}
