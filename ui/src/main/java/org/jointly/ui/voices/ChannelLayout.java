package org.jointly.ui.voices;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.ChannelState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** A channel's header, and its tabs. */
@Prototype
@ParentLayout(Shell.class)
public class ChannelLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
    private final transient ChannelApi channels;
    private final Header header = new Header();
    private final Nav tabs = new Nav();
    private final Div content = new Div();
    private transient @Nullable Channel channel;

    ChannelLayout(ChannelApi channels) {
        this.channels = channels;
        addClassNames("programme", "channel");
        header.addClassName("programme-head");
        tabs.addClassName("tabs");
        tabs.setAriaLabel(Words.say("channel.tabs"));
        content.addClassName("tab");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(channels.channel(Address.id(event, "channel")));
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

    Channel channel() {
        if (channel == null) {
            throw new IllegalStateException("no channel entered");
        }
        return channel;
    }

    /** After a change made here: the header, and whatever tab is open, read anew. */
    void refresh() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    void show(Channel shown) {
        channel = shown;
        header.removeAll();
        var title = new H1(Languages.text(shown.title()));
        title.getElement().setAttribute("lang", Languages.shown(shown.title()));
        var line = new Div(new ChannelMark(shown.state()), new OrganisationChip(shown.host()));
        line.addClassName("line-facts");
        if (shown.programmeTitle() != null) {
            line.add(new Anchor("/programmes/" + shown.programme(), shown.programmeTitle()));
        }
        var about = new Div(title, line);
        about.addClassName("about");
        var first = new Div(about, actions(shown));
        first.addClassName("head-row");
        tabs.removeAll();
        tab("", "inbox.title");
        tab("/questions", "question.tab");
        tab("/people", "circle.title");
        tab("/keys", "keys.title");
        tab("/themes", "theme.tab");
        tab("/counts", "count.title");
        tab("/link", "link.title");
        header.add(first, tabs);
    }

    private Div actions(Channel shown) {
        var actions = new Div();
        actions.addClassName("actions");
        if (shown.allows(ChannelAbility.EDIT)) {
            actions.add(Buttons.plain(
                    Words.say("channel.edit"), () -> UI.getCurrent().navigate("voices/" + shown.id() + "/edit")));
        }
        if (shown.allows(ChannelAbility.CLOSE) && shown.state() == ChannelState.OPEN) {
            actions.add(Buttons.plain(
                    Words.say("channel.close"),
                    () -> new CloseDialog(() -> {
                                change(shown, ChannelState.CLOSED);
                            })
                            .open()));
        }
        if (shown.allows(ChannelAbility.OPEN) && shown.state() != ChannelState.OPEN) {
            var open = Buttons.main(Words.say("channel.open"), () -> change(shown, ChannelState.OPEN));
            open.setEnabled(shown.lacks().isEmpty());
            actions.add(open);
        }
        actions.getChildren()
                .forEach(button -> button.getElement().getThemeList().add("small"));
        return actions;
    }

    private void change(Channel shown, ChannelState state) {
        if (Attempt.of(() -> channels.changeState(shown.id(), new ChangeChannelState(state, shown.version())))) {
            Notices.done(Words.say("channel.is-now", Words.of(state)));
            refresh();
        }
    }

    private void tab(String end, String key) {
        tabs.add(new Anchor("/voices/" + channel().id() + end, Words.say(key)));
    }
}
