package org.jointly.ui.voices.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.ui.session.Cast;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.voices.channel.Channels;
import org.jointly.ui.voices.theme.ThemesInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class InboxTabTest extends BrowserlessTest {
    static final Settings SETTINGS = new Settings(
            0,
            URI.create("https://jointly.example"),
            URI.create("https://id.example"),
            URI.create("https://api.example"),
            URI.create("https://voices.example/"),
            "secret");

    private final VoicesInMemory voices = new VoicesInMemory();
    private final ThemesInMemory themes = new ThemesInMemory();

    @BeforeEach
    void borisReadsForIom() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
    }

    @Test
    void whoIsNoReaderSeesNothingOfWhatCame() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.RECEIVED, Use.POLICY));
        show(Channels.open());

        assertThat(find(VoiceLine.class).exists()).isFalse();
        assertThat(find(Paragraph.class).single().getText()).startsWith("Only the readers named");
    }

    @Test
    void aVoiceShowsItsDayModeAndConsents() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.RECEIVED, Use.POLICY, Use.REPLY));
        show(Channels.open(ChannelAbility.READ));

        assertThat(find(Anchor.class).single().getHref())
                .isEqualTo("/voices/" + Cast.id("channel") + "/voices/" + Cast.id("one"));
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "received",
                        "wrote alone",
                        "inform policy",
                        "reply",
                        "2 photos",
                        "1 later message",
                        "not opened yet");
    }

    @Test
    void aWithdrawnVoiceCannotBeOpened() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.WITHDRAWN));
        show(Channels.open(ChannelAbility.READ));

        assertThat(find(Anchor.class).exists()).isFalse();
        assertThat(find(Checkbox.class).exists()).isFalse();
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("The survivor took it back. Nothing of it is kept.");
    }

    @Test
    void onlyVoicesWithConsentCanBeChosenForATheme() {
        voices.voices.add(VoicesInMemory.voice("with", VoiceState.RECEIVED, Use.POLICY));
        voices.voices.add(VoicesInMemory.voice("without", VoiceState.RECEIVED, Use.REPLY));
        show(Channels.open(ChannelAbility.READ));

        assertThat(find(Button.class).withText("Propose a theme").single().isEnabled())
                .isFalse();
        test(find(Checkbox.class).single()).click();
        assertThat(find(Button.class)
                        .withText("Propose a theme from 1 voice")
                        .single()
                        .isEnabled())
                .isTrue();
    }

    @Test
    void whatAChannelLacksIsSaidWithTheStepToIt() {
        show(Channels.draft(Set.of(Lack.FORM, Lack.EPOCH), ChannelAbility.READ));

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("board must approve questions"))
                .anyMatch(text -> text.contains("at least two readers"));
        assertThat(find(Button.class).withText("Questions").exists()).isTrue();
    }

    private void show(Channel channel) {
        var tab = new InboxTab(voices, themes, SETTINGS);
        UI.getCurrent().add(tab);
        tab.show(channel);
    }
}
