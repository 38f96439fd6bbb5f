package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.place.Place;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.place.Places;

/** A programme as one entry of the register. */
class ProgrammeLine extends Article {
    private static final int PLACES = 4;

    ProgrammeLine(ProgrammeSummary programme) {
        addClassNames("line", "row");
        var title = new H2(new Anchor("/programmes/" + programme.id(), programme.title()));
        title.getElement().setAttribute("lang", programme.language());
        var first = new Div(title, new StageMark(programme.stage()));
        first.addClassName("line-head");
        var facts = new Div();
        facts.addClassName("line-facts");
        fact(facts, places(programme.places()));
        fact(facts, Dates.span(programme.startsOn(), programme.endsOn()));
        if (programme.archived()) {
            var archived = new Span(Words.say("programme.archived"));
            archived.addClassName("kind");
            facts.add(archived);
        }
        if (isOverdue(programme)) {
            var overdue = new Span(Words.say("programme.overdue"));
            overdue.addClassName("urgent");
            facts.addComponentAsFirst(overdue);
        }
        fact(facts, Words.say("programme.my-capacity", Partners.capacities(programme.capacities())));
        facts.add(Dates.ago(programme.lastActivity()));
        var second = new Div(new Partners(programme.partners()), facts);
        second.addClassName("line-second");
        add(first, second);
    }

    /** Its end has passed, and it is not closed. */
    static boolean isOverdue(ProgrammeSummary programme) {
        var end = programme.endsOn();
        return end != null
                && !programme.archived()
                && Dates.isPast(end)
                && switch (programme.stage()) {
                    case OPERATIONALLY_CLOSED, FINANCIALLY_CLOSED, TERMINATED -> false;
                    default -> true;
                };
    }

    private static void fact(Div facts, String text) {
        if (!text.isBlank()) {
            facts.add(new Span(text));
        }
    }

    static String places(List<Place> places) {
        var names = places.stream()
                .map(Places::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        var shown = names.stream().limit(PLACES).collect(Collectors.joining(", "));
        return names.size() > PLACES ? Words.say("places.more", shown, names.size() - PLACES) : shown;
    }
}
