package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.NoAffiliation;

/** The person belongs to no organisation here. */
@Prototype
@ParentLayout(Shell.class)
class NoAffiliationPage extends Page implements HasErrorParameter<NoAffiliation>, DeadEnd {
    NoAffiliationPage() {
        super(Words.say("no-affiliation.title"));
        Acting.known().stream()
                .flatMap(acting -> acting.me().suspended().stream())
                .forEach(one -> add(new Paragraph(Words.say("no-affiliation.suspended", one.name()))));
        add(
                new Paragraph(Words.say("no-affiliation.text")),
                Buttons.plain(
                        Words.say("no-affiliation.again"),
                        () -> UI.getCurrent().getPage().setLocation("/login/anew")),
                new Paragraph(asking()));
    }

    private static Anchor asking() {
        var link = new Anchor("/join", Words.say("join.link"));
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoAffiliation> parameter) {
        return 403;
    }
}
