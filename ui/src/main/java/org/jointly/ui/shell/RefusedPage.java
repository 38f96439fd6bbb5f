package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Problems;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.page.NothingHere;

/** The backend said no to a whole page. Absent and invisible sound the same. */
@Prototype
@ParentLayout(Shell.class)
class RefusedPage extends Page implements HasErrorParameter<Refusal>, DeadEnd, NothingHere {
    RefusedPage() {
        super("");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var problem = parameter.getException().problem();
        retitle(Words.say(problem.status() == 404 ? "not-found.title" : "refused.title"));
        add(new Paragraph(problem.status() == 404 ? Words.say("not-found.text") : Problems.text(problem)));
        if (problem.status() == 401) {
            add(Buttons.main(
                    Words.say("action.sign-in-again"),
                    () -> UI.getCurrent().getPage().setLocation("/logout")));
        } else {
            add(Buttons.plain(Words.say("action.home"), () -> UI.getCurrent().navigate("")));
        }
        return problem.status();
    }
}
