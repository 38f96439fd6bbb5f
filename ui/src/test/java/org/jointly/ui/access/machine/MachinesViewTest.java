package org.jointly.ui.access.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.ui.access.leaving.Stays;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class MachinesViewTest extends BrowserlessTest {
    private final MachinesInMemory machines = new MachinesInMemory();
    private final WebhooksInMemory webhooks = new WebhooksInMemory();
    private final LeavingInMemory leaving = new LeavingInMemory();

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN, Role.COMMENTER, Role.VIEWER);
    }

    @Test
    void aMachineSaysWhatItMayWhoMadeItAndWhenItWasUsed() {
        shown();

        assertThat(text())
                .contains("Importer", "Brings in our programmes each night", "import IATI activities")
                .contains("Elio Demo", "from 192.0.2.7", "ends in a1B2", "31 May 2027")
                .contains("https://systems.iom.example/hooks", "A topic was raised", "nothing yet");
    }

    @Test
    void whereTheOrganisationHasLeftNothingNewIsOffered() {
        shown();
        assertThat(find(Button.class).withText("Make a service account").all()).hasSize(1);
        UI.getCurrent().removeAll();
        leaving.state = LeavingState.LEFT;

        shown();

        assertThat(text()).contains("Importer");
        assertThat(find(Button.class).withText("Make a service account").all()).isEmpty();
    }

    @Test
    void aNewTokenIsShownOnceWithTheTimeTheOneBeforeStaysGood() {
        shown();
        press("Make a new secret");
        last("Make a new secret");

        assertThat(machines.rotated).containsExactly(new RotateSecret(24));
        assertThat(secret()).isEqualTo("jly_another");
        assertThat(text()).contains("Nobody can show it again");
        press("I have kept it");
        assertThat(find(SecretDialog.class).all()).isEmpty();
    }

    @Test
    void revokingAsksFirst() {
        shown();
        press("Revoke");
        assertThat(machines.revoked).isEmpty();
        last("Revoke");

        assertThat(machines.revoked).containsExactly(MachinesInMemory.IMPORTER);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatItsMakerMayNotDoCannotBeChosen() {
        UI.getCurrent().add(new NewMachineView(machines, MachinesInMemory.SCIM));
        var scopes = (CheckboxGroup<MachineScope>) find(CheckboxGroup.class).single();

        assertThat(scopes.getItemEnabledProvider().test(MachineScope.WRITE_COMMENTS))
                .isTrue();
        assertThat(scopes.getItemEnabledProvider().test(MachineScope.READ_TRAIL))
                .isTrue();
        assertThat(scopes.getItemEnabledProvider().test(MachineScope.WRITE_PROGRAMMES))
                .isFalse();
        assertThat(scopes.getHelperText()).contains("you would need the role: Editor");

        find(TextField.class).single().setValue("Importer");
        find(TextArea.class).single().setValue("Each night");
        scopes.setValue(Set.of(MachineScope.READ_PROGRAMMES));
        press("Make it");

        assertThat(machines.made).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Importer");
            assertThat(made.scopes()).containsExactly(MachineScope.READ_PROGRAMMES);
        });
        assertThat(secret()).isEqualTo("jly_shown-once");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatProvisionsPeopleDoesNothingElse() {
        UI.getCurrent().add(new NewMachineView(machines, MachinesInMemory.SCIM));
        var scopes = (CheckboxGroup<MachineScope>) find(CheckboxGroup.class).single();

        scopes.select(MachineScope.WRITE_COMMENTS);
        scopes.select(MachineScope.PROVISION_PEOPLE);
        assertThat(scopes.getValue()).containsExactly(MachineScope.PROVISION_PEOPLE);
        scopes.select(MachineScope.READ_TRAIL);

        assertThat(scopes.getValue()).containsExactly(MachineScope.READ_TRAIL);
        assertThat(MachinesInMemory.SCIM.text()).isEqualTo("https://api.example/scim/v2");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aWebhookIsAddedAndItsSecretShown() {
        UI.getCurrent().add(new NewWebhookView(webhooks));
        find(TextField.class).single().setValue(" https://systems.iom.example/hooks ");
        ((CheckboxGroup<String>) find(EventsField.class).single()).setValue(Set.of("file.imported"));
        press("Add it");

        assertThat(webhooks.asked)
                .containsExactly(new MakeWebhook("https://systems.iom.example/hooks", Set.of("file.imported")));
        assertThat(secret()).isEqualTo("whsec_shownOnce");
    }

    @Test
    void theLogSaysWhatWasAnsweredAndOneIsSentAgain() {
        var view = new WebhookView(webhooks);
        UI.getCurrent().add(view);
        view.show(WebhooksInMemory.HOOK);

        assertThat(text()).contains("given up", "2 attempts", "answered 503", "<b>busy</b>", "did not answer in time");
        press("Send again");
        press("Send a test");
        press("Switch off");

        assertThat(webhooks.asked)
                .containsExactly(
                        new ReplayEvents(new UUID(0, 9), null),
                        "tested",
                        new ChangeWebhook(Set.of("topic.raised"), false));
        assertThat(text()).contains("Switch on").doesNotContain("Send a test");
    }

    private void shown() {
        var view = new MachinesView(machines, webhooks, MachinesInMemory.SCIM, new Stays(leaving));
        UI.getCurrent().add(view);
        view.show();
    }

    private String secret() {
        return Objects.requireNonNull(
                        find(TextField.class, find(SecretDialog.class).single()).single())
                .getValue();
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).all().getFirst()).click();
    }

    /** In the dialog that opened. */
    private void last(String button) {
        test(find(Button.class).withText(button).all().getLast()).click();
    }
}
