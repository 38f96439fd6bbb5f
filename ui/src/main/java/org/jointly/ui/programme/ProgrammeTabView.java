package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Words;

/** What one tab of a programme shows; the layout around it has already read the programme. */
public abstract class ProgrammeTabView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final String key;
    private String title = "";

    protected ProgrammeTabView(String key) {
        this.key = key;
        addClassName("tab-content");
    }

    public abstract void show(Programme programme);

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var programme = layout().programme();
        title = programme.title();
        show(programme);
    }

    protected ProgrammeLayout layout() {
        return (ProgrammeLayout) getParent().orElseThrow().getParent().orElseThrow();
    }

    @Override
    public String getPageTitle() {
        // the title is asked for before the tab has been shown
        var shown = title.isEmpty() && getParent().isPresent()
                ? layout().programme().title()
                : title;
        return Words.say("page.title-of", name(), shown);
    }

    /** What the tab is called in the title of the page. */
    protected String name() {
        return Words.say(key);
    }
}
