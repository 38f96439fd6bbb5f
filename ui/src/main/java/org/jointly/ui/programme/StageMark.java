package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Span;
import org.jointly.api.programme.Stage;
import org.jointly.ui.component.Words;

/** How far a programme has come: a dot and a word. */
public class StageMark extends Span {
    public StageMark(Stage stage) {
        var dot = new Span();
        dot.addClassName("dot");
        add(dot, new Span(Words.of(stage)));
        addClassNames("stage", "stage-" + group(stage));
    }

    private static String group(Stage stage) {
        return switch (stage) {
            case IDEA, DESIGN -> "early";
            case QUALITY_REVIEW, CLEARANCE, SIGNATURE -> "review";
            case ACTIVE, AMENDED -> "active";
            case OPERATIONALLY_CLOSED, FINANCIALLY_CLOSED -> "closed";
            case SUSPENDED, TERMINATED -> "halted";
        };
    }
}
