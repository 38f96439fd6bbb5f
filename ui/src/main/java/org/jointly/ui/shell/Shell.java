package org.jointly.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.PersonalPreferences;

/** What surrounds every page: rooms on the side, for whom one acts and search on top. */
@Prototype
@JavaScript("context://jointly/drafts.js")
@JavaScript("context://jointly/keys.js")
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {
    private final Main main = new Main();

    Shell(ProgrammeApi programmes, PersonalPreferences likings) {
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", Words.say("shell.skip"));
        skip.getElement().setAttribute("router-ignore", true);
        skip.addClassName("skip");
        add(skip, top(programmes, likings));
        if (Acting.current().isPresent()) {
            add(rooms());
        }
        add(main);
        addAttachListener(attach -> getElement().executeJs("window.jointlyKeys(this)"));
    }

    private static Header top(ProgrammeApi programmes, PersonalPreferences likings) {
        var top = new Header(new ActingSwitch());
        top.addClassName("top");
        if (Acting.current().isPresent()) {
            top.add(new Search(programmes));
        }
        top.add(new MyMenu(likings));
        return top;
    }

    private static Nav rooms() {
        var rooms = new Nav();
        rooms.addClassName("rooms");
        rooms.setAriaLabel(Words.say("shell.rooms"));
        for (var room : Room.values()) {
            if (room.opensTo(Acting.now())) {
                rooms.add(new RoomLink(room));
            }
        }
        return rooms;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        getChildren().forEach(child -> {
            if (child instanceof Nav nav) {
                nav.getChildren().forEach(link -> ((RoomLink) link).mark(path));
            }
        });
    }

    @ClientCallable
    void pressed(String key) {
        var ui = UI.getCurrent();
        switch (key) {
            case "gh" -> ui.navigate(Room.HOME.path());
            case "gp" -> ui.navigate(Room.PROGRAMMES.path());
            case "gv" -> ui.navigate(Room.VOICES.path());
            case "go" -> ui.navigate(Room.ORGANISATION.path());
            case "c" -> Creation.start(ui);
            case "?" -> new KeyboardHelp().open();
            default -> {}
        }
    }
}
