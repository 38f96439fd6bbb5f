package org.jointly.ui.voices.keys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.voices.ReaderFrame;

/** The two sides of keys, each in the reader's frame: one's own, and what custodians keep for the organisation. */
class Keys extends Div {
    private final transient VoiceApi voices;
    private final transient Settings settings;
    private final Tab mine = new Tab(Words.say("keys.mine"));
    private final Tab custody = new Tab(Words.say("keys.custody"));
    private final Tabs sides = new Tabs(mine, custody);
    private final Paragraph about = new Paragraph();
    private final Div frame = new Div();

    Keys(VoiceApi voices, Settings settings) {
        this.voices = voices;
        this.settings = settings;
        sides.getElement().setAttribute("aria-label", Words.say("keys.title"));
        // two tabs need no scrolling, and what scrolls would stand between the list of tabs and its tabs
        sides.addAttachListener(attach -> sides.getElement()
                .executeJs("this.updateComplete.then(() =>"
                        + " this.shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex'))"));
        sides.addSelectedChangeListener(change -> show());
        add(sides, about, frame);
        show();
    }

    /** Shows the chosen side anew. */
    final void show() {
        var own = sides.getSelectedTab() == mine;
        about.setText(Words.say(own ? "keys.mine-text" : "keys.custody-text"));
        frame.removeAll();
        frame.add(
                new ReaderFrame(voices, settings, own ? ReaderFrame.Act.keys() : ReaderFrame.Act.custody(), () -> {}));
    }
}
