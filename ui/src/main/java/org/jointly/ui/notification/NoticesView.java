package org.jointly.ui.notification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.Notice;
import org.jointly.api.notification.NotificationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** What the person is told of, the newest first, by day. */
@Prototype
@Route(value = NoticesView.PATH, layout = Shell.class)
class NoticesView extends Page implements AfterNavigationObserver {
    static final String PATH = "notices";

    private final transient NotificationApi notification;
    private final Div filters = new Div();
    private final Section list = new Section();
    private final Button allRead = Buttons.plain(Words.say("notices.all-read"), this::markAll);
    private final Div narrowed = new Div();
    private boolean unread;
    private transient @Nullable UUID programme;
    private @Nullable String kind;
    private @Nullable LocalDate day;

    NoticesView(NotificationApi notification) {
        super(Words.say("notices.title"));
        this.notification = notification;
        addClassName("news-page");
        filters.addClassName("news-filters");
        narrowed.addClassName("chips");
        filters.add(chip("notices.all", false), chip("notices.unread", true), kinds(), narrowed, allRead);
        list.addClassName("news");
        add(filters, list);
    }

    /** Its address for one programme. */
    static String in(UUID programme) {
        return "/" + PATH + "?programme=" + programme;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        programme = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("programme")
                .flatMap(NoticeLinkView::id)
                .orElse(null);
        show();
    }

    void show() {
        list.removeAll();
        narrowed.removeAll();
        day = null;
        var lines = new Div();
        var more = new More<Notice>(
                after -> notification.notices(unread, programme, kind, after), notice -> show(lines, notice));
        list.add(lines, more);
        if (!more.next(null)) {
            list.removeAll();
            var narrow = unread || kind != null || programme != null;
            list.add(new EmptyState(Words.say(narrow ? "notices.none-such" : "notices.none")));
        }
        if (programme != null && narrowed.getComponentCount() == 0) {
            narrow(Words.say("notices.one-programme"));
        }
        chips().forEach(chip -> chip.getElement()
                .setAttribute("aria-pressed", String.valueOf(chip.hasClassName("unread-only") == unread)));
        seeAllRead();
    }

    /** One programme alone, until one wants all again. */
    private void narrow(String title) {
        var all = Buttons.quiet(title, () -> UI.getCurrent().navigate(PATH));
        all.setIcon(VaadinIcon.CLOSE_SMALL.create());
        all.setIconAfterText(true);
        all.setAriaLabel(Words.say("notices.every-programme", title));
        all.addClassName("chip");
        narrowed.add(all);
    }

    private void show(Div lines, Notice notice) {
        if (programme != null && notice.programmeTitle() != null && narrowed.getComponentCount() == 0) {
            narrow(notice.programmeTitle());
        }
        var at = Dates.dayOf(notice.at());
        if (!at.equals(day)) {
            day = at;
            var heading = new H2(Dates.day(at));
            heading.addClassName("news-day");
            lines.add(heading);
        }
        lines.add(new NoticeLine(notice, this::mark));
        seeAllRead();
    }

    private Button chip(String key, boolean onlyUnread) {
        var chip = Buttons.quiet(Words.say(key), () -> {
            unread = onlyUnread;
            show();
        });
        chip.addClassName("kind-chip");
        chip.setClassName("unread-only", onlyUnread);
        return chip;
    }

    private Stream<Button> chips() {
        return filters.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.hasClassName("kind-chip"));
    }

    private ComboBox<String> kinds() {
        var field = new ComboBox<String>();
        field.setItems(notification.kinds());
        field.setItemLabelGenerator(NoticeWords::kind);
        field.setPlaceholder(Words.say("notices.every-kind"));
        field.setAriaLabel(Words.say("notices.kind"));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            kind = change.getValue();
            show();
        });
        return field;
    }

    private void mark(NoticeLine line) {
        var read = !line.notice().read();
        if (Attempt.of(
                () -> notification.mark(new MarkNotices(List.of(line.notice().id()), read)))) {
            line.show(read);
            told();
        }
    }

    /** Those that are shown, and no other that came meanwhile. */
    private void markAll() {
        var shown = lines().filter(line -> !line.notice().read()).toList();
        var ids = shown.stream().map(line -> line.notice().id()).toList();
        if (!ids.isEmpty() && Attempt.of(() -> markInParts(ids))) {
            shown.forEach(line -> line.show(true));
            told();
        }
    }

    private void markInParts(List<UUID> ids) {
        for (var from = 0; from < ids.size(); from += MarkNotices.MOST) {
            notification.mark(new MarkNotices(ids.subList(from, Math.min(ids.size(), from + MarkNotices.MOST)), true));
        }
    }

    private void told() {
        seeAllRead();
        getUI().ifPresent(Bell::look);
    }

    private void seeAllRead() {
        allRead.setVisible(lines().anyMatch(line -> !line.notice().read()));
    }

    private Stream<NoticeLine> lines() {
        return list.getChildren()
                .flatMap(part -> part.getChildren())
                .filter(NoticeLine.class::isInstance)
                .map(NoticeLine.class::cast);
    }
}
