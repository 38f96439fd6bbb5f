package org.jointly.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.NoAffiliation;

/** The person belongs to no organisation here. */
@Prototype
@ParentLayout(Shell.class)
class NoAffiliationPage extends Page implements HasErrorParameter<NoAffiliation>, DeadEnd {
    NoAffiliationPage() {
        super(Words.say("no-affiliation.title"));
        add(new Paragraph(Words.say("no-affiliation.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoAffiliation> parameter) {
        return 403;
    }
}
