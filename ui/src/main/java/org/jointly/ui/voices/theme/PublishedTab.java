package org.jointly.ui.voices.theme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.programme.Programme;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.voices.Languages;

/** What survivors say should change in a programme, and what its drafters answer. */
@Prototype
@Route(value = "programmes/:programme/voices", layout = ProgrammeLayout.class)
class PublishedTab extends ProgrammeTabView {
    private final transient ThemeApi themes;

    PublishedTab(ThemeApi themes) {
        super("room.voices");
        this.themes = themes;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        add(new Paragraph(Words.say("published.what")));
        var all = themes.published(programme.id());
        if (all.isEmpty()) {
            add(new EmptyState(Words.say("published.empty")));
        }
        all.forEach(theme -> add(line(programme, theme)));
    }

    private Div line(Programme programme, PublishedTheme theme) {
        var text = new Paragraph(Languages.text(theme.text()));
        text.addClassNames("prose", "quote");
        text.getElement().setAttribute("lang", Languages.shown(theme.text()));
        var facts = new Div(
                new Span(Words.of(theme.kind())),
                new Span(ThemeWords.voices(theme.voices())),
                new Span(Words.say("theme.published-on", Dates.day(theme.publishedOn()))),
                new Span(Languages.text(theme.channelTitle())));
        facts.addClassName("line-facts");
        var line = new Div(text, facts, new Effects(theme.effects()));
        line.addClassName("line");
        if (theme.effectable()) {
            var actions = new Div(Buttons.plain(
                    Words.say("effect.record"),
                    () -> new EffectDialog(themes, theme.id(), () -> show(programme)).open()));
            actions.addClassName("actions");
            line.add(actions);
        }
        return line;
    }
}
