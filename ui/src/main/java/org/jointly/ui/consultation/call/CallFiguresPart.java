package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.CallQuestion;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;

/** What was said in a call, counted: each number as text, and beside it as a length. */
public class CallFiguresPart extends Div {
    public CallFiguresPart(CallFigures figures, List<CallQuestion> questions) {
        addClassName("call-figures");
        kinds(figures);
        sections(figures);
        outcomes(figures);
        questions(figures, questions);
    }

    private void kinds(CallFigures figures) {
        if (!figures.kinds().isEmpty()) {
            var most = most(figures.kinds().stream().map(CallFigures.OfKind::rows));
            var table = table("figures.by-kind", "figures.organisations", "figures.comments");
            figures.kinds()
                    .forEach(each -> table.row(Words.of(each.kind()), each.organisations(), figure(each.rows(), most)));
            add(table);
        }
    }

    private void sections(CallFigures figures) {
        if (!figures.sections().isEmpty()) {
            var most = most(figures.sections().stream().map(CallFigures.OfSection::rows));
            var table = table("figures.by-section", "figures.undecided", "figures.comments");
            figures.sections().forEach(each -> table.row(named(each), each.undecided(), figure(each.rows(), most)));
            add(table);
        }
    }

    private static String named(CallFigures.OfSection part) {
        return part.field() == null
                ? Objects.requireNonNullElseGet(part.section(), () -> Words.say("figures.no-section"))
                : ProgrammeFieldName.of(part.field());
    }

    private void outcomes(CallFigures figures) {
        if (!figures.outcomes().isEmpty()) {
            var most = most(figures.outcomes().values().stream());
            var caption = Words.say("figures.by-outcome");
            var table = new Rows(caption, caption, Words.say("figures.comments")).narrow();
            Stream.of(Disposition.values())
                    .filter(figures.outcomes()::containsKey)
                    .forEach(each ->
                            table.row(Words.of(each), figure(figures.outcomes().getOrDefault(each, 0), most)));
            add(table);
        }
    }

    private void questions(CallFigures figures, List<CallQuestion> questions) {
        if (!figures.questions().isEmpty()) {
            var caption = Words.say("figures.by-question");
            var table = new Rows(
                            caption,
                            caption,
                            Words.say("stance.supports"),
                            Words.say("stance.opposes"),
                            Words.say("stance.no_view"),
                            Words.say("figures.comments"))
                    .numbers(1, 2, 3, 4);
            figures.questions()
                    .forEach(each -> table.row(
                            text(each.question(), questions),
                            each.supports(),
                            each.opposes(),
                            each.noView(),
                            each.rows()));
            add(table);
        }
    }

    private static String text(int number, List<CallQuestion> questions) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .map(question -> number + ". " + question.text())
                .orElseGet(() -> Words.say("call.question", number));
    }

    private static Rows table(String caption, String... further) {
        var said = Words.say(caption);
        return new Rows(
                        said,
                        Stream.concat(Stream.of(said), Stream.of(further).map(Words::say))
                                .toArray(String[]::new))
                .narrow()
                .numbers(1);
    }

    private static int most(Stream<Integer> counts) {
        return counts.max(Integer::compare).orElse(0);
    }

    private static Div figure(int count, int most) {
        var figure = new Div(new Span(String.valueOf(count)), new CountBar(count, most));
        figure.addClassName("figure");
        return figure;
    }
}
