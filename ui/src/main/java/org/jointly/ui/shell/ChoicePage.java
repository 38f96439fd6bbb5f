package org.jointly.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.NoChoice;
import org.jointly.ui.session.Switch;

/** Asks, once, for which of several organisations the person acts; the page they came for follows. */
@Prototype
@ParentLayout(Shell.class)
class ChoicePage extends Page implements HasErrorParameter<NoChoice>, DeadEnd {
    ChoicePage() {
        super(Words.say("choice.title"));
        add(new Paragraph(Words.say("choice.text")));
        var choices = new Div();
        choices.addClassName("choices");
        Acting.known()
                .ifPresent(acting -> acting.me()
                        .affiliations()
                        .forEach(affiliation -> choices.add(new Button(
                                new OrganisationChip(affiliation.organisation()), click -> Switch.to(affiliation)))));
        add(choices);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoChoice> parameter) {
        return 200;
    }
}
