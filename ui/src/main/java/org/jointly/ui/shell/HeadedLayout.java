package org.jointly.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.Comparator;
import java.util.List;
import org.jointly.ui.component.Words;

/** One thing's header that never scrolls away, and its tabs. */
public abstract class HeadedLayout extends Div implements RouterLayout, AfterNavigationObserver {
    /** Once it has a width: when a page is opened its style comes a moment later. */
    private static final String INTO_VIEW = """
            new ResizeObserver((sizes, observer) => {
              if (this.offsetWidth === 0) return;
              observer.disconnect();
              this.scrollIntoView({inline: 'center', block: 'nearest'});
            }).observe(this)""";

    private final Header header = new Header();
    private final Nav tabs = new Nav();
    private final Div content = new Div();
    private String address = "";

    protected HeadedLayout(String nameOfTabs) {
        addClassName("subject");
        header.addClassName("subject-head");
        tabs.addClassName("tabs");
        tabs.setAriaLabel(nameOfTabs);
        content.addClassName("tab");
        add(header, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement part) {
        header.setVisible(!(part instanceof OwnHead));
        content.getElement().removeAllChildren().appendChild(part.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = "/" + event.getLocation().getPath();
        tabs.getChildren().forEach(tab -> tab.getElement().removeAttribute("aria-current"));
        tabs.getChildren()
                .map(Anchor.class::cast)
                .filter(tab -> (path + "/").startsWith(tab.getHref() + "/"))
                .max(Comparator.comparing(tab -> tab.getHref().length()))
                .ifPresent(tab -> {
                    tab.getElement().setAttribute("aria-current", tab.getHref().equals(path) ? "page" : "true");
                    tab.getElement().executeJs(INTO_VIEW);
                });
    }

    /** After a change made here: the header, and whatever tab is open, read anew. */
    public void refresh() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    /**
     * Shows the header, with tabs still to be added.
     *
     * @param at where the first tab is
     */
    protected void head(String at, H1 title, String language, Div facts, List<Button> actions) {
        address = at;
        title.getElement().setAttribute("lang", language);
        facts.addClassName("line-facts");
        var about = new Div(title, facts);
        about.addClassName("about");
        var can = new Div();
        can.addClassName("actions");
        actions.forEach(action -> {
            action.addThemeNames("small");
            can.add(action);
        });
        var first = new Div(about, can);
        first.addClassName("head-row");
        header.removeAll();
        tabs.removeAll();
        header.add(first, tabs);
    }

    /** @param end what follows the address of the first tab */
    protected void tab(String end, String key) {
        tabs.add(new Anchor(address + end, Words.say(key)));
    }
}
