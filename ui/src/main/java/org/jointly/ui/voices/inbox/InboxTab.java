package org.jointly.ui.voices.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.shell.Address;
import org.jointly.ui.voices.Languages;
import org.jointly.ui.voices.ReaderFrame;
import org.jointly.ui.voices.channel.ChannelLayout;
import org.jointly.ui.voices.channel.ChannelSteps;
import org.jointly.ui.voices.channel.ChannelTab;
import org.jspecify.annotations.Nullable;

/** What came in, as far as it is known without opening it; from several voices a theme is drawn. */
@Prototype
@Route(value = "voices/:channel", layout = ChannelLayout.class)
class InboxTab extends ChannelTab implements BeforeEnterObserver {
    private final transient VoiceApi voices;
    private final transient ThemeApi themes;
    private final transient Settings settings;
    private final Select<VoiceState> state = new Select<>();
    private final Div offer = new Div();
    private final Div place = new Div();
    private final Div list = new Div();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private transient @Nullable Channel channel;
    private @Nullable UUID wanted;
    private transient @Nullable Theme supported;

    InboxTab(VoiceApi voices, ThemeApi themes, Settings settings) {
        super("inbox.title");
        this.voices = voices;
        this.themes = themes;
        this.settings = settings;
        state.setItems(VoiceState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Words.say("inbox.all"));
        state.setItemLabelGenerator(value -> value == null ? Words.say("inbox.all") : Words.of(value));
        state.setAriaLabel(Words.say("inbox.which"));
        state.getElement().getThemeList().add("small");
        state.addValueChangeListener(change -> list());
        offer.addClassName("actions");
        place.addClassName("lacks");
        add(place, offer, list);
    }

    /** The address names a theme whose readers look for more voices that say it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = Address.query(event, "theme").orElse(null);
    }

    @Override
    public void show(Channel shown) {
        channel = shown;
        supported = wanted == null ? null : supported(shown, wanted);
        chosen.clear();
        place.removeAll();
        if (supported != null) {
            place.add(supporting(shown, supported));
        }
        shown.lacks().stream().sorted().forEach(lack -> place.add(lacking(shown, lack)));
        offer();
        list();
    }

    private @Nullable Theme supported(Channel shown, UUID theme) {
        return shown.allows(ChannelAbility.READ)
                ? themes.themes(shown.id()).stream()
                        .filter(one -> one.id().equals(theme) && one.allows(ThemeAbility.SUPPORT))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Div supporting(Channel channel, Theme theme) {
        var text = new Paragraph(Languages.text(theme.text()));
        text.addClassNames("prose", "quote");
        text.getElement().setAttribute("lang", Languages.shown(theme.text()));
        var said = new Div(new Span(Words.say("theme.support-text")), text);
        said.addClassName("matter-text");
        var box = new Div(said, ChannelSteps.to(channel, "/themes", "theme.tab"));
        box.addClassName("matter");
        return box;
    }

    private static EmptyState lacking(Channel channel, Lack lack) {
        var where = switch (lack) {
            case FORM -> "/questions";
            case KEY_LOG, EPOCH -> "/keys";
            case DECIDERS -> "/people";
        };
        var name = switch (lack) {
            case FORM -> "question.tab";
            case KEY_LOG, EPOCH -> "keys.title";
            case DECIDERS -> "circle.title";
        };
        return new EmptyState(Words.of(lack), ChannelSteps.to(channel, where, name));
    }

    private void offer() {
        offer.removeAll();
        if (channel == null || !channel.allows(ChannelAbility.READ)) {
            return;
        }
        var theme = Buttons.plain(verb(), this::propose);
        theme.setEnabled(!chosen.isEmpty());
        offer.add(state, theme);
    }

    private String verb() {
        if (supported == null) {
            return chosen.isEmpty() ? Words.say("theme.propose") : Words.say("theme.propose-from", chosen.size());
        }
        return chosen.isEmpty() ? Words.say("theme.support") : Words.say("theme.support-from", chosen.size());
    }

    private void choose(UUID submission, boolean choose) {
        if (choose ? chosen.add(submission) : chosen.remove(submission)) {
            offer();
        }
    }

    private void list() {
        list.removeAll();
        if (channel == null) {
            return;
        }
        if (!channel.allows(ChannelAbility.READ)) {
            list.add(new EmptyState(
                    Words.say("inbox.not-a-reader"), ChannelSteps.to(channel, "/people", "circle.title")));
            return;
        }
        var id = channel.id();
        var lines = new Div();
        var more = new More<Voice>(
                after -> voices.voices(id, state.getValue(), after),
                voice -> lines.add(new VoiceLine(voice, choose -> choose(voice.submission(), choose))));
        list.add(lines, more);
        if (!more.next(null)) {
            list.add(
                    state.getValue() == null
                            ? new EmptyState(Words.say("inbox.empty"), ChannelSteps.to(channel, "/link", "link.title"))
                            : new EmptyState(Words.say("inbox.none-such")));
        }
    }

    private void propose() {
        if (channel == null) {
            return;
        }
        var beside = List.copyOf(chosen);
        var act = supported == null
                ? ReaderFrame.Act.theme(channel.id(), beside)
                : ReaderFrame.Act.support(supported.id(), beside);
        place.removeAll();
        offer.removeAll();
        list.removeAll();
        list.add(
                Buttons.quiet(Words.say("inbox.back"), this::refresh),
                ChannelSteps.to(channel, "/themes", "theme.tab"),
                new ReaderFrame(voices, settings, act, () -> {}));
    }
}
