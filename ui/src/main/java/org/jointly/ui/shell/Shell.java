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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.PersonalPreferences;
import org.jointly.ui.shell.part.MenuPage;
import org.jointly.ui.shell.part.TopPart;

/** What surrounds every page: rooms on the side, for whom one acts and search on top. */
@Prototype
@JavaScript("context://jointly/drafts.js")
@JavaScript("context://jointly/keys.js")
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {
    private final transient List<Room> rooms;
    private final Main main = new Main();

    Shell(List<Room> rooms, List<TopPart> parts, List<MenuPage> pages, Search search, PersonalPreferences preferences) {
        this.rooms = rooms;
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", Words.say("shell.skip"));
        skip.getElement().setAttribute("router-ignore", true);
        skip.addClassName("skip");
        add(skip, top(search, parts, new MyMenu(pages, preferences, this::help)));
        if (opened().findAny().isPresent()) {
            add(nav());
        }
        add(main);
        addAttachListener(attach -> getElement().executeJs("window.jointlyKeys(this, $0)", letters()));
    }

    private Header top(Search search, List<TopPart> parts, MyMenu menu) {
        var top = new Header(new ActingSwitch());
        top.addClassName("top");
        if (Acting.current().isPresent()) {
            top.add(new SearchField(search));
            parts.forEach(part -> top.add(part.part()));
        }
        top.add(menu);
        return top;
    }

    private Nav nav() {
        var nav = new Nav();
        nav.addClassName("rooms");
        nav.setAriaLabel(Words.say("shell.rooms"));
        opened().forEach(room -> nav.add(new RoomLink(room)));
        return nav;
    }

    private Stream<Room> opened() {
        var runsThePlatform =
                Acting.known().filter(acting -> acting.me().platformAdmin()).isPresent();
        return rooms.stream()
                .filter(room -> room.isForPlatform()
                        ? runsThePlatform
                        : Acting.current().filter(room::opensTo).isPresent());
    }

    /** The letters that lead into rooms. */
    private String letters() {
        return rooms.stream().map(room -> String.valueOf(room.letter())).collect(Collectors.joining());
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
            case "c" -> Creation.start(ui, rooms);
            case "?" -> help();
            default ->
                rooms.stream()
                        .filter(room -> key.equals("g" + room.letter()))
                        .findFirst()
                        .ifPresent(room -> ui.navigate(room.path()));
        }
    }

    private void help() {
        new KeyboardHelp(rooms).open();
    }
}
