package org.jointly.ui.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.LastVisit;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Room;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** What waits for me, the most urgent first; below it what changed since I was last here. */
@Prototype
@Route(value = "", layout = Shell.class)
class HomeView extends Page implements AfterNavigationObserver {
    private final transient List<Waiting> waiting;
    private final transient List<Recent> recent;
    private final transient List<Room> rooms;
    private final transient LastVisit lastVisit;
    private final Section matters = new Section();
    private final Section news = new Section();

    HomeView(List<Waiting> waiting, List<Recent> recent, List<Room> rooms, LastVisit lastVisit) {
        super(Words.say("home.title"));
        this.waiting = waiting;
        this.recent = recent;
        this.rooms = rooms;
        this.lastVisit = lastVisit;
        add(matters, news);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        showWaiting();
        showRecent(lastVisit.before().orElse(null));
    }

    private void showWaiting() {
        matters.removeAll();
        var all = waiting.stream()
                .flatMap(feature -> feature.matters(this::showWaiting).stream())
                .sorted(Comparator.comparing(Matter::by, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (all.isEmpty()) {
            showNothing();
        }
        all.forEach(matters::add);
    }

    private void showNothing() {
        var nothing = Words.say("home.nothing-waits");
        for (var room : rooms) {
            var welcome = room.welcome();
            if (welcome != null) {
                matters.add(new EmptyState(
                        nothing,
                        Buttons.plain(Words.say(welcome), () -> UI.getCurrent().navigate(room.path()))));
                return;
            }
        }
        matters.add(new EmptyState(nothing));
    }

    private void showRecent(@Nullable Instant since) {
        news.removeAll();
        var happenings = recent.stream()
                .flatMap(feature -> feature.happenings(since).stream())
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
        news.add(new H2(since == null ? Words.say("home.recent") : Words.say("home.since", Dates.agoText(since))));
        if (happenings.isEmpty()) {
            news.add(new EmptyState(Words.say(Acting.now().has(Role.EDITOR) ? "home.no-news-editor" : "home.no-news")));
        }
        var earlier = false;
        for (var happening : happenings) {
            if (!earlier && since != null && happening.at().isBefore(since)) {
                earlier = true;
                var divider = new Div(new Span(Words.say("home.seen")));
                divider.addClassName("divider");
                news.add(divider);
            }
            news.add(happening.line());
        }
    }
}
