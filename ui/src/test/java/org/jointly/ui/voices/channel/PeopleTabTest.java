package org.jointly.ui.voices.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Candidate;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.ui.programme.ProgrammesInMemory;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class PeopleTabTest extends BrowserlessTest {
    private final ChannelsInMemory channels = new ChannelsInMemory();

    @Test
    void aReaderIsNamed() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        show(ChannelAbility.APPOINT);
        test(find(Button.class).withText("Name somebody").all().getFirst()).click();
        person().setValue(new Candidate(Cast.id("sara"), "Sara", Cast.IOM));
        test(find(Button.class).withText("Name somebody").all().getLast()).click();

        assertThat(channels.appointed)
                .containsExactly(new Appoint(Cast.id("sara"), Cast.IOM.id(), ChannelDuty.READER, null, null));
    }

    @Test
    void namingNobodyIsSaidBesideTheField() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        show(ChannelAbility.APPOINT_BOARD);
        test(find(Button.class).withText("Name somebody").single()).click();
        test(find(Button.class).withText("Name somebody").all().getLast()).click();

        assertThat(person().isInvalid()).isTrue();
        assertThat(channels.appointed).isEmpty();
    }

    @Test
    void nobodyLosesADutyByASlipOfTheHand() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        show(ChannelAbility.LEAVE);
        test(find(Button.class).withText("End").single()).click();
        test(find(Button.class).withText("Cancel").single()).click();
        test(find(Button.class).withText("Receive nothing more").single()).click();
        assertThat(channels.ended).isEmpty();
        assertThat(channels.left).isEmpty();

        test(find(Button.class).withText("Receive nothing more").all().getLast())
                .click();
        assertThat(channels.left).containsExactly(Cast.id("channel"));
        test(find(Button.class).withText("End").single()).click();
        test(find(Button.class).withText("End").all().getLast()).click();
        assertThat(channels.ended).containsExactly(Cast.id("appointment"));
    }

    @Test
    void receiversStandWithTheirReadersAndKeys() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "hosts the channel",
                        "invited, not answered yet",
                        "2 readers",
                        "key 1",
                        "Boris · " + Cast.IOM.name());
        assertThat(find(Anchor.class).exists()).isFalse();
    }

    @Test
    void anAdministratorIsLedToTheTrail() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        show();

        assertThat(find(Anchor.class).single().getHref()).isEqualTo("/organisation");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Candidate> person() {
        return (ComboBox<Candidate>) find(ComboBox.class).single();
    }

    private void show(ChannelAbility... abilities) {
        var tab = new PeopleTab(channels, new ProgrammesInMemory());
        UI.getCurrent().add(tab);
        tab.show(Channels.open(abilities));
    }
}
