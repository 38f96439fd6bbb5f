package org.jointly.ui.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.NoRole;

/** The person belongs to the organisation, but may not do anything for it yet. */
@Prototype
@ParentLayout(Shell.class)
class NoRolePage extends Page implements HasErrorParameter<NoRole>, DeadEnd {
    NoRolePage() {
        super(Words.say("no-role.title"));
        var organisation =
                Acting.current().map(acting -> acting.organisation().name()).orElse("");
        add(new Paragraph(Words.say("no-role.text", organisation)));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoRole> parameter) {
        return 403;
    }
}
