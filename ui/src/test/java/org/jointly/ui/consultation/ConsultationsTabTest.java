package org.jointly.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class ConsultationsTabTest extends BrowserlessTest {
    private final CallsInMemory calls = new CallsInMemory();

    @BeforeEach
    void claraActsForUnodc() {
        Cast.actsFor(Cast.UNODC, Role.EDITOR);
    }

    @Test
    void whoeverWritesTheProgrammeIsTaughtWhatAConsultationIs() {
        show(ProgrammeAbility.UPDATE);

        assertThat(find(Button.class).withText("New consultation").exists()).isTrue();
        assertThat(find(Paragraph.class).single().getText())
                .isEqualTo("Nobody was consulted yet. Ask organisations for comments on a text until a day, and answer"
                        + " each of them.");
    }

    @Test
    void whoDoesNotWriteItBeginsNone() {
        show();

        assertThat(find(Button.class).withText("New consultation").exists()).isFalse();
    }

    @Test
    void eachSaysWhereItStandsUntilWhenAndHowFarItIs() {
        calls.calls.add(CallsInMemory.drafted(CallState.OPEN, new CallProgress(12, 3, 0, 0, 0, 0, 0)));
        show(ProgrammeAbility.UPDATE);

        assertThat(find(CallLine.class).single().getElement().getTextRecursively())
                .contains("Is the referral pathway workable?", "Open")
                .contains("until 30 Oct 2026, 23:59:59 (Europe/Vienna)", "asked by name: 12 · submitted: 3");
        assertThat(find(Anchor.class).single().getHref()).isEqualTo("/consultations/" + Cast.id("call"));
    }

    @Test
    void whoIsAskedFindsTheCallAmongWhatWaits() {
        calls.calls.add(CallsInMemory.asked(CallState.OPEN, CallAbility.PREPARE));

        new CallsWaiting(calls)
                .matters(() -> {})
                .forEach(matter -> UI.getCurrent().add(matter));

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "United Nations Office on Drugs and Crime asks for your organisation’s comments",
                        "Is the referral pathway workable?");
        assertThat(find(Button.class).withText("Answer").exists()).isTrue();
    }

    private void show(ProgrammeAbility... abilities) {
        var tab = new ConsultationsTab(calls);
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(Cast.UNODC, Set.of(abilities)));
    }
}
