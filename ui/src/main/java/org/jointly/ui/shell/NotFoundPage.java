package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.page.NothingHere;

/** No such page. */
@Prototype
@ParentLayout(Shell.class)
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException>, DeadEnd, NothingHere {
    NotFoundPage() {
        super(Words.say("not-found.title"));
        add(
                new Paragraph(Words.say("not-found.text")),
                Buttons.plain(Words.say("action.home"), () -> UI.getCurrent().navigate("")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
