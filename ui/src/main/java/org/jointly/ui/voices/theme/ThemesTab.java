package org.jointly.ui.voices.theme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.voices.Languages;
import org.jointly.ui.voices.ReasonDialog;
import org.jointly.ui.voices.channel.ChannelLayout;
import org.jointly.ui.voices.channel.ChannelSteps;
import org.jointly.ui.voices.channel.ChannelTab;

/** Texts drawn from voices: proposed by one, approved by another, published from eleven voices on, blocked by the board. */
@Prototype
@Route(value = "voices/:channel/themes", layout = ChannelLayout.class)
class ThemesTab extends ChannelTab {
    private final transient ThemeApi themes;

    ThemesTab(ThemeApi themes) {
        super("theme.tab");
        this.themes = themes;
    }

    @Override
    public void show(Channel channel) {
        removeAll();
        add(new Paragraph(Words.say("theme.rule")));
        var all = themes.themes(channel.id());
        if (all.isEmpty()) {
            add(new EmptyState(Words.say("theme.empty"), ChannelSteps.to(channel, "", "inbox.title")));
        }
        all.forEach(theme -> add(line(channel, theme)));
    }

    private Div line(Channel channel, Theme theme) {
        var text = new Paragraph(Languages.text(theme.text()));
        text.addClassName("prose");
        text.getElement().setAttribute("lang", Languages.shown(theme.text()));
        var head = new Div(new H2(Words.of(theme.kind())), new Mark(Words.of(theme.state()), "state-" + theme.state()));
        head.addClassName("line-head");
        var facts = new Div(
                new Span(ThemeWords.voices(theme.voices())),
                new Span(Words.say("theme.own", theme.own())),
                new Span(Words.say(theme.enough() ? "theme.enough" : "theme.too-few")),
                new Span(Words.say(
                        "theme.proposed-by",
                        theme.proposedBy().personName(),
                        theme.proposedBy().organisationName(),
                        Dates.agoText(theme.proposedAt()))));
        if (theme.approvedBy() != null) {
            facts.add(new Span(Words.say("theme.approved-by", theme.approvedBy().personName())));
        }
        if (theme.publishedOn() != null) {
            facts.add(new Span(Words.say("theme.published-on", Dates.day(theme.publishedOn()))));
        }
        facts.addClassName("line-facts");
        var line = new Div(head, text, facts);
        line.addClassName("line");
        if (theme.blockReason() != null && theme.blockedBy() != null) {
            var why = new Paragraph(
                    Words.say("theme.blocked-by", theme.blockedBy().personName(), theme.blockReason()));
            why.addClassName("conflict");
            line.add(why);
        }
        line.add(new Effects(theme.effects()), actions(channel, theme));
        return line;
    }

    private Div actions(Channel channel, Theme theme) {
        var actions = new Div();
        actions.addClassName("actions");
        if (theme.allows(ThemeAbility.APPROVE)) {
            actions.add(Buttons.main(Words.say("theme.approve"), () -> did(() -> themes.approve(theme.id()))));
        }
        if (theme.allows(ThemeAbility.PUBLISH)) {
            actions.add(Buttons.main(Words.say("theme.publish"), () -> did(() -> themes.publish(theme.id()))));
        }
        if (theme.allows(ThemeAbility.BLOCK)) {
            actions.add(Buttons.danger(
                    Words.say("theme.block"),
                    () -> new ReasonDialog(
                                    "theme.block-title",
                                    "theme.block-reason",
                                    "theme.block",
                                    reason -> themes.block(theme.id(), new BlockTheme(reason)),
                                    this::refresh)
                            .open()));
        }
        if (theme.allows(ThemeAbility.SUPPORT)) {
            actions.add(Buttons.plain(
                    Words.say("theme.support"),
                    () -> UI.getCurrent()
                            .navigate(
                                    "voices/" + channel.id(),
                                    QueryParameters.of("theme", theme.id().toString()))));
        }
        if (theme.state() == ThemeState.PUBLISHED) {
            actions.add(new Anchor("/programmes/" + channel.programme() + "/voices", Words.say("theme.beside")));
        }
        return actions;
    }

    private void did(Runnable act) {
        if (Attempt.of(act)) {
            Notices.done(Words.say("inbox.noted"));
            refresh();
        }
    }
}
