package org.jointly.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jointly.ui.component.Words;

/** A page with one heading, which is also its title in the browser. */
public abstract class Page extends Div implements HasDynamicTitle {
    private final H1 heading = new H1();

    protected Page(String title) {
        addClassName("page");
        heading.setText(title);
        add(heading);
    }

    protected void retitle(String title) {
        heading.setText(title);
    }

    @Override
    public String getPageTitle() {
        return Words.say("page.title", heading.getText());
    }
}
