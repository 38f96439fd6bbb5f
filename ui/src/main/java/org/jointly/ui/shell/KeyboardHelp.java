package org.jointly.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Words;

/** Which key does what. */
class KeyboardHelp extends Dialog {
    KeyboardHelp() {
        setHeaderTitle(Words.say("menu.keyboard"));
        add(new Facts()
                .with("/", new Span(Words.say("key.search")))
                .with("g h", new Span(Words.say("room.home")))
                .with("g p", new Span(Words.say("room.programmes")))
                .with("g v", new Span(Words.say("room.voices")))
                .with("g o", new Span(Words.say("room.organisation")))
                .with("c", new Span(Words.say("key.create")))
                .with("?", new Span(Words.say("key.help"))));
        getFooter().add(Buttons.plain(Words.say("action.close"), this::close));
    }
}
