package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jointly.api.voices.Channel;
import org.jointly.ui.component.Words;
import org.jointly.ui.voices.Languages;

/** One tab of a channel; the layout around it has already read the channel. */
public abstract class ChannelTab extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final String key;

    protected ChannelTab(String key) {
        this.key = key;
        addClassName("tab-content");
    }

    public abstract void show(Channel channel);

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(layout().channel());
    }

    ChannelLayout layout() {
        return (ChannelLayout) getParent().orElseThrow().getParent().orElseThrow();
    }

    /** After a change: everything read anew; the tests show a tab without a layout around it. */
    protected void refresh() {
        getParent().flatMap(parent -> parent.getParent()).ifPresent(parent -> {
            if (parent instanceof ChannelLayout layout) {
                layout.refresh();
            }
        });
    }

    @Override
    public String getPageTitle() {
        // the title is asked for before the tab stands in its layout
        return getParent().isPresent()
                ? Words.say(
                        "page.title-of",
                        Words.say(key),
                        Languages.text(layout().channel().title()))
                : Words.say("page.title", Words.say(key));
    }
}
