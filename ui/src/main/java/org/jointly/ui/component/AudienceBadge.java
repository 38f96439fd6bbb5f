package org.jointly.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jointly.api.Audience;

/** Who may see something: colour, icon and word; the wider, the warmer. */
public class AudienceBadge extends Span {
    public AudienceBadge(Audience audience, String organisation) {
        var icon = icon(audience).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word(audience, organisation)));
        addClassNames("audience", "audience-" + audience);
    }

    public static String word(Audience audience, String organisation) {
        return audience == Audience.ORGANISATION
                ? Words.say("audience.organisation", organisation)
                : Words.of(audience);
    }

    private static VaadinIcon icon(Audience audience) {
        return switch (audience) {
            case ORGANISATION -> VaadinIcon.LOCK;
            case DRAFTERS -> VaadinIcon.PENCIL;
            case PROGRAMME -> VaadinIcon.USERS;
        };
    }
}
