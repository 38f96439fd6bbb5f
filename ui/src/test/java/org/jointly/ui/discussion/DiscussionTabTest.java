package org.jointly.ui.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DiscussionTabTest extends BrowserlessTest {
    private final DiscussionInMemory discussion = new DiscussionInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.COMMENTER);
    }

    @Test
    void whoMayNotDiscussSeesNoButton() {
        show();

        assertThat(find(Button.class).withText("Raise a topic").exists()).isFalse();
    }

    @Test
    void theBoxSaysWhoWillReadBeforeOneWrites() {
        show(ProgrammeAbility.DISCUSS);
        test(find(Button.class).withText("Raise a topic").single()).click();

        assertThat(whoReads().getText()).contains("only").contains(Cast.IOM.name());

        audience().setValue(Audience.PROGRAMME);
        assertThat(whoReads().getText()).isEqualTo("Visible to all 3 organisations");
        assertThat(whoReads().getClassNames()).contains("audience-programme");

        audience().setValue(Audience.DRAFTERS);
        assertThat(whoReads().getText())
                .isEqualTo("Visible to the 2 organisations that draft · HARBOUR will not see this.");
    }

    @Test
    void onlyWhoCanReadItCanBeAsked() {
        show(ProgrammeAbility.DISCUSS);
        test(find(Button.class).withText("Raise a topic").single()).click();

        assertThat(find(ComboBox.class)
                        .withCaption("Asks this organisation (optional)")
                        .exists())
                .isFalse();
        audience().setValue(Audience.DRAFTERS);
        assertThat(find(ComboBox.class)
                        .withCaption("Asks this organisation (optional)")
                        .exists())
                .isTrue();
    }

    @Test
    void aRaisedTopicStandsInTheList() {
        show(ProgrammeAbility.DISCUSS);
        test(find(Button.class).withText("Raise a topic").single()).click();
        test(find(TextField.class).withCaption("What it is about").single()).setValue("Referral pathway");
        test(find(TextArea.class).single()).setValue("Which one applies?");
        test(find(Button.class).withText("Raise a topic").single()).click();

        assertThat(discussion.raised).hasSize(1);
        assertThat(find(TopicLine.class).all()).hasSize(1);
    }

    private WhoReads whoReads() {
        return find(WhoReads.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Audience> audience() {
        return (RadioButtonGroup<Audience>) find(RadioButtonGroup.class).single();
    }

    private void show(ProgrammeAbility... abilities) {
        var tab = new DiscussionTab(discussion);
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(
                Cast.IOM,
                Set.of(abilities),
                new Partner(Cast.UNODC, Set.of(Capacity.PARTICIPATING), Set.of(Audience.DRAFTERS, Audience.PROGRAMME)),
                new Partner(Cast.HARBOUR, Set.of(Capacity.PARTNER), Set.of(Audience.PROGRAMME))));
    }
}
