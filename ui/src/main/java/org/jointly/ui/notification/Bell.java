package org.jointly.ui.notification;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.jointly.api.notification.NotificationApi;
import org.jointly.api.notification.UnreadCount;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;

/** The way to the notices, with how many are unread; looked at anew with every page. */
class Bell extends Anchor implements AfterNavigationObserver {
    private final transient NotificationApi notification;
    private final Span count = new Span();

    Bell(NotificationApi notification) {
        super("/" + NoticesView.PATH);
        this.notification = notification;
        addClassName("bell");
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        var icon = VaadinIcon.BELL_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, count);
        show(0);
        addAttachListener(attach -> ComponentUtil.setData(attach.getUI(), Bell.class, this));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        look();
    }

    /** Of the page that is shown, if it has one. */
    static void look(UI ui) {
        var bell = ComponentUtil.getData(ui, Bell.class);
        if (bell != null) {
            bell.look();
        }
    }

    /** What cannot be asked now is shown with the next page. */
    void look() {
        if (Acting.current().isEmpty()) {
            return;
        }
        try {
            show(notification.unread().unread());
        } catch (BackendAway | Refusal later) {
            // what was known stays
        }
    }

    void show(int unread) {
        count.setText(said(unread));
        count.setVisible(unread > 0);
        var words = unread >= UnreadCount.MOST
                ? Words.say("notices.bell-many", UnreadCount.MOST - 1)
                : Words.say("notices.bell", unread);
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }

    private static String said(int unread) {
        if (unread == 0) {
            return "";
        }
        return unread >= UnreadCount.MOST ? Words.say("notices.many", UnreadCount.MOST - 1) : String.valueOf(unread);
    }
}
