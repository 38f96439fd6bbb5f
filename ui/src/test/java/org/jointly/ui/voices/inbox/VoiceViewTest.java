package org.jointly.ui.voices.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.ui.session.Cast;
import org.jointly.ui.voices.ReaderFrame;
import org.jointly.ui.voices.channel.Channels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class VoiceViewTest extends BrowserlessTest {
    private final VoicesInMemory voices = new VoicesInMemory();

    @BeforeEach
    void borisReadsForIom() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
    }

    @Test
    void theFrameIsAHostOfItsOwnAndMayDoLittle() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.RECEIVED));
        show();

        var frame = find(ReaderFrame.class).single().getElement();
        assertThat(frame.getTag()).isEqualTo("iframe");
        assertThat(frame.getAttribute("sandbox"))
                .isEqualTo("allow-scripts allow-same-origin allow-downloads allow-modals");
        assertThat(frame.getAttribute("allow"))
                .contains("publickey-credentials-get https://voices.example;")
                .contains("publickey-credentials-create https://voices.example;");
        assertThat(frame.getAttribute("title")).isEqualTo("A voice");
    }

    @Test
    void nothingButATicketAndTheNewsOfAChangePassesTheFrame() {
        var doors = Arrays.stream(ReaderFrame.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ClientCallable.class))
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()));
        assertThat(doors).containsExactlyInAnyOrder("ticket[]", "changed[class java.lang.String]");
    }

    @Test
    void aWithdrawnVoiceHasNoFrame() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.WITHDRAWN));
        show();

        assertThat(find(ReaderFrame.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Somebody’s life may be at risk").exists())
                .isFalse();
    }

    @Test
    void aRiskIsDecidedOnlyByWhoOpenedTheVoiceAndWithAReason() {
        voices.voices.add(VoicesInMemory.escalated(VoicesInMemory.escalation(true, false)));
        show();
        assertThat(texts())
                .contains(
                        "Boris has not looked yet",
                        "Nobody decided in time. Everybody who can open the voice is asked now.",
                        "Unlock the voice below and read it; then you can decide.");
        assertThat(find(Button.class).withText("we act").exists()).isFalse();

        voices.voices.set(0, VoicesInMemory.escalated(VoicesInMemory.escalation(true, true)));
        voices.escalations.add(VoicesInMemory.escalation(true, true));
        show();
        test(find(Button.class).withText("we act").single()).click();
        test(find(TextArea.class).single()).setValue("The shelter is rung");
        test(find(Button.class).withText("Decide").single()).click();

        assertThat(voices.decided).containsExactly(new DecideEscalation(EscalationDecision.ACT, "The shelter is rung"));
    }

    @Test
    void whoRaisedItIsToldTrulyWhoWasAskedAndWhetherAnybodyLooked() {
        voices.voices.add(VoicesInMemory.escalated(VoicesInMemory.escalation(false, true)));
        show();

        assertThat(texts())
                .contains(
                        "Boris has not looked yet",
                        "It stands on their home page. Jointly rings and mails nobody: call them.")
                .anyMatch(text -> text.startsWith("Kofi has opened the voice: "));
        assertThat(find(Button.class).withText("we act").exists()).isFalse();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void show() {
        var view = new VoiceView(voices, InboxTabTest.SETTINGS);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(Channels.open(ChannelAbility.READ), Cast.id("one"));
    }
}
