package org.jointly.ui.voices.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.Lack;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Saving;
import org.jointly.ui.voices.inbox.VoicesInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The smaller parts: the form of a channel, its link, its counts. */
@ViewPackages(packages = "org.jointly.ui.none")
class ChannelPartsTest extends BrowserlessTest {
    @BeforeEach
    void borisActsForIom() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aChannelHasATitleInEachOfItsLanguages() {
        var form = new ChannelForm(new Saving(), "", null);
        UI.getCurrent().add(form);
        ((CheckboxGroup<String>) find(CheckboxGroup.class).single()).setValue(Set.of("en", "ar"));
        find(TextField.class).withCaption("Title (English)").single().setValue("Say what should change");
        find(TextField.class).withCaption("Title (Arabic)").single().setValue("قل ما ينبغي أن يتغير");
        test(find(Button.class).withText("Add a helpline").single()).click();
        find(TextField.class).withCaption("Number").single().setValue("116 006");

        var channel = form.value();
        assertThat(channel.title()).containsOnlyKeys("en", "ar");
        assertThat(channel.languages()).containsExactly("en", "ar");
        assertThat(channel.unreadDays()).isEqualTo(90);
        assertThat(channel.helplines().getFirst().number()).isEqualTo("116 006");
    }

    @Test
    void theLinkIsThereToCopyAndToScan() {
        show(new LinkTab(), Channels.open());

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .containsExactly(Channels.LINK, Channels.LINK + ".a");
        assertThat(find(QrCode.class).all()).hasSize(2);
        assertThat(QrCode.svg(Channels.LINK)).startsWith("<svg viewBox=\"0 0 ").doesNotContain("voices.example");
    }

    @Test
    void aLinkWaitsForKeys() {
        show(new LinkTab(), Channels.draft(Set.of(Lack.KEY_LOG)));

        assertThat(find(Anchor.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Keys").exists()).isTrue();
    }

    @Test
    void suppressedCountsSayOnlyFewerThanEleven() {
        var voices = new VoicesInMemory();
        voices.counts.add(new Count("2026-Q3", "all", "all", 25));
        voices.counts.add(new Count("2026-Q3", "mode", "assisted", null));
        show(new CountsTab(voices), Channels.open());

        assertThat(find(NativeTableCell.class).all().stream()
                        .map(cell -> cell.getElement().getTextRecursively()))
                .contains("25", "was helped to write", "fewer than 11");
    }

    @Test
    void beforeAQuarterEndedThereIsNothingToCount() {
        show(new CountsTab(new VoicesInMemory()), Channels.open());

        assertThat(find(Paragraph.class).all().getLast().getText()).startsWith("No quarter has ended");
    }

    private static void show(ChannelTab tab, Channel channel) {
        UI.getCurrent().add(tab);
        tab.show(channel);
    }
}
