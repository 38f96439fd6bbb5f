package org.jointly.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.jointly.api.notification.ChooseFollow;
import org.jointly.api.notification.Following;
import org.jointly.api.notification.NotificationApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.BackendAway;

/** Says whether somebody follows something, and lets them choose otherwise. */
class FollowButton extends Button {
    private final transient NotificationApi notification;
    private final transient UUID programme;
    private final transient UUID subject;
    private final ContextMenu menu = new ContextMenu(this);

    FollowButton(NotificationApi notification, UUID programme, UUID subject) {
        this.notification = notification;
        this.programme = programme;
        this.subject = subject;
        addClassName("follow");
        menu.setOpenOnClick(true);
        look();
    }

    /** A page opens also while this is away. */
    private void look() {
        try {
            show(notification.follow(subject).following());
        } catch (BackendAway away) {
            setVisible(false);
        }
    }

    private void show(Following following) {
        setText(Words.say("follow." + following));
        setIcon((following == Following.MUTED ? VaadinIcon.BELL_SLASH_O : VaadinIcon.BELL_O).create());
        menu.removeAll();
        for (var choice : Following.values()) {
            var item = menu.addItem(said(choice), click -> choose(choice));
            item.setCheckable(true);
            item.setChecked(choice == following);
        }
    }

    private Div said(Following choice) {
        var name = new Span(Words.say("follow.choose." + choice));
        name.addClassName("strong");
        var meant = new Span(Words.say(
                choice == Following.FOLLOWED && subject.equals(programme)
                        ? "follow.means.programme"
                        : "follow.means." + choice));
        meant.addClassName("when");
        var said = new Div(name, meant);
        said.addClassName("follow-choice");
        return said;
    }

    private void choose(Following choice) {
        Attempt.of(() -> show(notification
                .follow(subject, new ChooseFollow(programme, choice))
                .following()));
    }
}
