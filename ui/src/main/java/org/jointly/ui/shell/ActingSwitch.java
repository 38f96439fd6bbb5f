package org.jointly.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.access.Affiliation;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Switch;

/** For whom one acts, always in sight; a menu where there is a choice. */
class ActingSwitch extends Div {
    ActingSwitch() {
        addClassName("acting");
        Acting.current().ifPresentOrElse(acting -> add(shown(acting)), () -> add(new Span("Jointly")));
    }

    private static Component shown(Acting acting) {
        var chip = new Span(new OrganisationChip(acting.organisation()), OrganisationChip.brief(acting.organisation()));
        if (acting.me().affiliations().size() < 2) {
            chip.getElement().setAttribute("title", Words.say("acting.title"));
            return chip;
        }
        var button = new Button(chip);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(Words.say("acting.switch", acting.organisation().name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        for (var affiliation : acting.me().affiliations()) {
            var item = menu.addItem(choice(affiliation), click -> Switch.to(affiliation));
            item.setCheckable(true);
            item.setChecked(
                    affiliation.organisation().id().equals(acting.organisation().id()));
        }
        return button;
    }

    /** With what one may do there. */
    private static Component choice(Affiliation affiliation) {
        var roles = new Span(ActingRoles.of(affiliation.roles()));
        roles.addClassName("kind");
        var choice = new Div(new OrganisationChip(affiliation.organisation()), roles);
        choice.addClassName("acting-choice");
        return choice;
    }
}
