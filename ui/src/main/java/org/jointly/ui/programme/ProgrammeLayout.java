package org.jointly.ui.programme;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import java.util.UUID;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.StageMark;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A programme's header that never scrolls away, and its tabs. */
@Prototype
@ParentLayout(Shell.class)
public class ProgrammeLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
    private final transient ProgrammeApi programmes;
    private final Header header = new Header();
    private final Nav tabs = new Nav();
    private final Div content = new Div();
    private transient @Nullable Programme programme;

    ProgrammeLayout(ProgrammeApi programmes) {
        this.programmes = programmes;
        addClassName("programme");
        header.addClassName("programme-head");
        tabs.addClassName("tabs");
        tabs.setAriaLabel(Words.say("programme.tabs"));
        content.addClassName("tab");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(programmes.programme(Address.id(event, "programme")));
    }

    @Override
    public void showRouterLayoutContent(HasElement part) {
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
                    tab.getElement().executeJs("this.scrollIntoView({inline: 'center', block: 'nearest'})");
                });
    }

    public Programme programme() {
        if (programme == null) {
            throw new IllegalStateException("no programme entered");
        }
        return programme;
    }

    /** After a change made here: the header, and whatever tab is open, read anew. */
    void refresh() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    void show(Programme shown) {
        programme = shown;
        header.removeAll();
        var title = new H1(shown.title());
        title.getElement().setAttribute("lang", shown.titles().getFirst().language());
        var line = new Div(new StageMark(shown.stage()), new Partners(shown.partners()), mine(shown));
        line.addClassName("line-facts");
        var about = new Div(title, line);
        about.addClassName("about");
        var first = new Div(about, actions(shown));
        first.addClassName("head-row");
        tabs.removeAll();
        tab("", "tab.overview", shown.id());
        tab("/documents", "tab.documents", shown.id());
        tab("/results", "tab.results", shown.id());
        tab("/budget", "tab.budget", shown.id());
        tab("/discussion", "tab.discussion", shown.id());
        tab("/voices", "room.voices", shown.id());
        tab("/organisations", "tab.organisations", shown.id());
        tab("/history", "tab.history", shown.id());
        header.add(first, tabs);
    }

    private static Span mine(Programme programme) {
        var acting = new Span(
                Words.say("programme.acting", Acting.now().organisation().name()));
        acting.addClassName("acting-for");
        var capacity = new Span(Partners.capacities(programme.capacities()));
        return new Span(acting, capacity);
    }

    private Div actions(Programme programme) {
        var actions = new Div();
        actions.addClassName("actions");
        if (programme.allows(ProgrammeAbility.CHANGE_STAGE)
                && !Steps.from(programme.stage()).isEmpty()) {
            actions.add(Buttons.plain(
                    Words.say("stage.change"), () -> new StageDialog(programmes, programme, this::refresh).open()));
        }
        if (programme.allows(ProgrammeAbility.UPDATE)) {
            actions.add(Buttons.plain(
                    Words.say("programme.edit"),
                    () -> UI.getCurrent().navigate("programmes/" + programme.id() + "/edit")));
        }
        actions.getChildren()
                .forEach(button -> button.getElement().getThemeList().add("small"));
        return actions;
    }

    private void tab(String end, String key, UUID id) {
        tabs.add(new Anchor("/programmes/" + id + end, Words.say(key)));
    }
}
