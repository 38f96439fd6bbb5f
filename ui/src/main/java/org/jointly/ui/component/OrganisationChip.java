package org.jointly.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jointly.api.organisation.Organisation;

/** An organisation's name beside its colour. */
public class OrganisationChip extends Span {
    public OrganisationChip(Organisation organisation) {
        this(organisation, organisation.name());
    }

    public static OrganisationChip brief(Organisation organisation) {
        var chip = new OrganisationChip(organisation, organisation.alias().toUpperCase(Locale.ROOT));
        chip.getElement().setAttribute("title", organisation.name());
        return chip;
    }

    private OrganisationChip(Organisation organisation, String text) {
        var dot = new Span();
        dot.addClassName("dot");
        dot.getStyle().set("background", safe(organisation.colour()));
        add(dot, new Span(text));
        addClassName("chip");
    }

    private static String safe(String colour) {
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : "#777777";
    }
}
