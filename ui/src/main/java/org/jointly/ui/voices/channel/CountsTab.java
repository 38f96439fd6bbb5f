package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;

/** How many came, quarter by quarter: frozen, rounded, and nothing that could tell of one person. */
@Prototype
@Route(value = "voices/:channel/counts", layout = ChannelLayout.class)
class CountsTab extends ChannelTab {
    private static final List<String> DIMENSIONS = List.of("all", "mode", "use");

    private final transient VoiceApi voices;

    CountsTab(VoiceApi voices) {
        super("count.title");
        this.voices = voices;
    }

    @Override
    public void show(Channel channel) {
        removeAll();
        add(new Paragraph(Words.say("count.rule")));
        var counts = voices.counts(channel.id());
        if (counts.isEmpty()) {
            add(new EmptyState(Words.say("count.empty")));
            return;
        }
        for (var dimension : DIMENSIONS) {
            var some = counts.stream()
                    .filter(count -> count.dimension().equals(dimension))
                    .toList();
            if (!some.isEmpty()) {
                add(new H2(Words.say("count-by." + dimension)), table(dimension, some));
            }
        }
    }

    private static Rows table(String dimension, List<Count> counts) {
        var title = Words.say("count-by." + dimension);
        var most = counts.stream()
                .mapToInt(count -> count.voices() == null ? 0 : count.voices())
                .max()
                .orElse(0);
        if (dimension.equals("all")) {
            var rows = new Rows(title, Words.say("count.quarter"), Words.say("count.voices")).narrow();
            counts.forEach(count -> rows.row(count.quarter(), figure(count, most)));
            return rows;
        }
        var rows = new Rows(title, Words.say("count.quarter"), title, Words.say("count.voices")).narrow();
        counts.forEach(count -> rows.row(count.quarter(), name(count), figure(count, most)));
        return rows;
    }

    private static Div figure(Count count, int most) {
        var voices = count.voices();
        var figure = new Div(
                new Span(voices == null ? Words.say("count.few") : voices.toString()),
                new Bar(voices == null ? 0 : voices, most));
        figure.addClassName("figure");
        return figure;
    }

    private static String name(Count count) {
        return Words.ofCode(count.dimension().equals("mode") ? "voiceMode" : "use", count.value());
    }
}
