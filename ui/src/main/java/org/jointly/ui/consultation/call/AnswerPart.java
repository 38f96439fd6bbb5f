package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** What whoever commented was told, and what they said to it. */
public class AnswerPart extends Div {
    public AnswerPart(RowAnswer answer) {
        addClassName("settled");
        add(outcome(answer.outcome()));
        var by = new Span(Words.say("row.answered-by", answer.by(), Dates.day(Dates.dayOf(answer.releasedAt()))));
        by.addClassName("when");
        add(by);
        if (answer.reason() != null) {
            add(prose(answer.reason()));
        }
        if (answer.reaction() != null) {
            var reaction = new Div(new Span(Words.of(answer.reaction())));
            reaction.addClassNames("reaction", "reaction-" + answer.reaction());
            if (answer.reactionText() != null) {
                reaction.add(prose(answer.reactionText()));
            }
            add(reaction);
        }
    }

    /** Answers that were changed since, folded up; nothing where there are none. */
    public static NativeDetails earlier(List<RowAnswer> answers) {
        var earlier = new NativeDetails(Words.say("row.earlier"));
        earlier.setContent(all(answers));
        earlier.setVisible(!answers.isEmpty());
        return earlier;
    }

    private static Div all(List<RowAnswer> answers) {
        var all = new Div();
        answers.forEach(answer -> all.add(new AnswerPart(answer)));
        return all;
    }

    public static Span outcome(Disposition outcome) {
        var word = new Span(Words.of(outcome));
        word.addClassNames("disposition", "disposition-" + outcome);
        return word;
    }

    private static Div prose(String text) {
        var prose = new Div(text);
        prose.addClassName("prose");
        return prose;
    }
}
