package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.UUID;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Problems;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.DeadEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page failed in a way nobody foresaw; the log says how. */
@Prototype
@ParentLayout(Shell.class)
class UnexpectedPage extends Page implements HasErrorParameter<Exception>, DeadEnd {
    private static final Logger log = LoggerFactory.getLogger(UnexpectedPage.class);

    UnexpectedPage() {
        super(Words.say("unexpected.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = UUID.randomUUID().toString();
        log.error("Page {} failed, told as {}", event.getLocation().getPath(), number, parameter.getException());
        add(
                new Paragraph(Problems.unexpected(number)),
                Buttons.main(
                        Words.say("action.try-again"),
                        () -> UI.getCurrent().getPage().reload()));
        return 500;
    }
}
