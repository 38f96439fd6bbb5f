package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Span;
import org.jointly.api.voices.ChannelState;
import org.jointly.ui.component.Words;

/** How far a channel is: a dot and a word. */
class ChannelMark extends Span {
    ChannelMark(ChannelState state) {
        var dot = new Span();
        dot.addClassName("dot");
        add(dot, new Span(Words.of(state)));
        addClassNames("stage", "stage-" + group(state));
    }

    private static String group(ChannelState state) {
        return switch (state) {
            case DRAFT -> "early";
            case OPEN -> "active";
            case CLOSED -> "closed";
        };
    }
}
