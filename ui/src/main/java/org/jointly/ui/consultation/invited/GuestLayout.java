package org.jointly.ui.consultation.invited;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** What surrounds the page of a guest: for whom they speak, and the way out. */
@Prototype
@JavaScript("context://jointly/drafts.js")
public class GuestLayout extends Div implements RouterLayout {
    private final Main main = new Main();

    GuestLayout() {
        addClassNames("shell", "guest-shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", Words.say("shell.skip"));
        skip.getElement().setAttribute("router-ignore", true);
        skip.addClassName("skip");
        add(skip, top(), main);
    }

    private static Header top() {
        var name = new Span("Jointly");
        name.addClassName("guest-product");
        var leave = new Anchor("/logout", Words.say("guest.leave"));
        leave.getElement().setAttribute("router-ignore", true);
        var top = new Header(name);
        Acting.current()
                .ifPresent(acting -> top.add(
                        new Span(Words.say("guest.for", acting.organisation().name()))));
        top.add(leave);
        top.addClassNames("top", "guest-top");
        return top;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren().appendChild(content.getElement());
    }
}
