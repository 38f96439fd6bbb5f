package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jointly.api.organisation.Organisation;

/** An organisation's name beside its picture or colour, and whether it is suspended. */
public class OrganisationChip extends Span {
    private static final int SHAPES = 4;

    public OrganisationChip(Organisation organisation) {
        this(organisation, organisation.name());
    }

    public static OrganisationChip brief(Organisation organisation) {
        var chip = new OrganisationChip(organisation, organisation.alias().toUpperCase(Locale.ROOT));
        chip.getElement().setAttribute("title", organisation.name());
        return chip;
    }

    private OrganisationChip(Organisation organisation, String text) {
        add(badge(organisation), new Span(text));
        if (organisation.suspended()) {
            add(new Mark(Words.say("organisation.suspended"), "ended"));
        }
        addClassName("chip");
    }

    /** Its picture where it has one, else its colour. */
    private static Component badge(Organisation organisation) {
        var logo = organisation.logo();
        if (logo != null && logo.matches("[0-9a-f]{64}")) {
            var picture = new Image("/logos/" + logo, "");
            picture.addClassName("logo");
            return picture;
        }
        var dot = new Span();
        dot.addClassNames("dot", "dot-" + shape(organisation.name()));
        dot.getStyle().set("background", safe(organisation.colour()));
        return dot;
    }

    /** By which organisations are told apart beside their colours; the editor counts alike. */
    private static int shape(String name) {
        return name.chars().sum() % SHAPES;
    }

    private static String safe(String colour) {
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : "#777777";
    }
}
