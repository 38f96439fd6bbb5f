package org.jointly.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Words;

/** Which key does what. */
class KeyboardHelp extends Dialog {
    KeyboardHelp(List<Room> rooms) {
        setHeaderTitle(Words.say("menu.keyboard"));
        var keys = new Facts().with("/", new Span(Words.say("key.search")));
        rooms.forEach(room -> keys.with("g " + room.letter(), new Span(Words.say(room.key()))));
        add(keys.with("c", new Span(Words.say("key.create"))).with("?", new Span(Words.say("key.help"))));
        getFooter().add(Buttons.plain(Words.say("action.close"), this::close));
    }
}
