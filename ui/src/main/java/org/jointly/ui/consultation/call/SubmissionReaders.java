package org.jointly.ui.consultation.call;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.ui.component.Words;

/** Who reads what is submitted: colour, icon and word; the wider, the warmer. */
public class SubmissionReaders extends Span {
    public SubmissionReaders(SubmissionAudience audience) {
        var icon = icon(audience).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(Words.of(audience)));
        addClassNames("audience", "audience-" + colour(audience));
        getElement().setAttribute("title", help(audience));
    }

    /** What the choice means, in one line. */
    public static String help(SubmissionAudience audience) {
        return Words.say("submission-audience-help." + audience);
    }

    private static VaadinIcon icon(SubmissionAudience audience) {
        return switch (audience) {
            case DRAFTERS -> VaadinIcon.PENCIL;
            case PARTIES -> VaadinIcon.USERS;
            case PUBLIC -> VaadinIcon.GLOBE;
        };
    }

    private static String colour(SubmissionAudience audience) {
        return audience == SubmissionAudience.PARTIES ? "programme" : audience.toString();
    }
}
