package org.jointly.ui.voices.theme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.voices.theme.Effect;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;

/** What became of a theme: what was done, or was not and why, by whom and when. */
class Effects extends Div {
    Effects(List<Effect> effects) {
        addClassName("effects");
        effects.forEach(effect -> add(line(effect)));
    }

    private static Div line(Effect effect) {
        var outcome = new Span(Words.of(effect.outcome()));
        outcome.addClassNames("disposition", "effect-" + effect.outcome());
        var text = new Span(effect.text());
        text.addClassName("excerpt");
        var owner = new Span(Words.say("effect.owner-on", effect.owner(), Dates.day(effect.on())));
        owner.addClassName("when");
        var line = new Div(outcome, text, owner);
        line.addClassName("settled");
        return line;
    }
}
