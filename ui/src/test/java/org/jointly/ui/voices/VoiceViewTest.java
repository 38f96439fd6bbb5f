package org.jointly.ui.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.VoiceState;
import org.jointly.ui.session.Cast;
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
    void aVoiceIsMovedOn() {
        voices.voices.add(VoicesInMemory.voice("one", VoiceState.RECEIVED));
        show();
        test(find(Button.class).withText("Mark: screened").single()).click();

        assertThat(voices.moved).containsExactly(VoiceState.SCREENED);
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("screened");
    }

    private void show() {
        var view = new VoiceView(voices, InboxTabTest.SETTINGS);
        UI.getCurrent().add(view);
        view.show(Channels.open(ChannelAbility.READ), Cast.id("one"));
    }
}
