package org.jointly.ui.voices.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class VoicesViewTest extends BrowserlessTest {
    private final ChannelsInMemory channels = new ChannelsInMemory();

    @Test
    void anEmptyRoomTeachesWhatAChannelIs() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        show();

        assertThat(find(Paragraph.class).single().getText()).contains("only your readers can read it");
        assertThat(find(Button.class).withText("New channel").all()).hasSize(2);
    }

    @Test
    void anAdministratorLearnsWhoCanMakeOne() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        show();

        assertThat(find(Paragraph.class).single().getText()).contains("role Safeguarding");
        assertThat(find(Button.class).withText("New channel").exists()).isFalse();
    }

    @Test
    void aChannelStandsWithItsProgramme() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        channels.channels.add(Channels.open(ChannelAbility.READ));
        show();

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Say what should change", "Fair recruitment in West Africa");
    }

    private void show() {
        var view = new VoicesView(channels);
        UI.getCurrent().add(view);
        view.show();
    }
}
