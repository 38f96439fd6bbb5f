package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.DeadEnd;

/** The backend does not answer. */
@Prototype
@ParentLayout(Shell.class)
class AwayPage extends Page implements HasErrorParameter<BackendAway>, DeadEnd {
    AwayPage() {
        super(Words.say("away.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<BackendAway> parameter) {
        add(
                new Paragraph(Words.say("away.text")),
                Buttons.main(
                        Words.say("action.try-again"),
                        () -> UI.getCurrent().getPage().reload()));
        return 503;
    }
}
