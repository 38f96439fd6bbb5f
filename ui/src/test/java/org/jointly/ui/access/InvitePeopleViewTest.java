package org.jointly.ui.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.access.invitation.InvitePeople.Invitee;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class InvitePeopleViewTest extends BrowserlessTest {
    private final InvitationsInMemory invitations = new InvitationsInMemory();
    private InvitePeopleView view;

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        view = new InvitePeopleView(invitations);
        UI.getCurrent().add(view);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPastedListIsInvitedWithTheRolesChosen() {
        people().setValue("Noor Demo <noor@iom.example>\nomar@iom.example");
        ((CheckboxGroup<Role>) find(CheckboxGroup.class).single()).select(Role.PRINCIPAL);
        press("Invite 2 people");

        assertThat(invitations.sent).singleElement().satisfies(sent -> {
            assertThat(sent.people())
                    .containsExactly(
                            new Invitee("noor@iom.example", "Noor Demo"), new Invitee("omar@iom.example", null));
            assertThat(sent.roles()).isEqualTo(Set.of(Role.COMMENTER, Role.PRINCIPAL));
            assertThat(sent.until()).isNull();
            assertThat(sent.language()).isEqualTo("en");
        });
    }

    @Test
    void aLineWithoutAnAddressStopsAllOfThem() {
        people().setValue("noor@iom.example\nOmar Demo");
        press("Invite one person");

        assertThat(invitations.sent).isEmpty();
        assertThat(find(Saving.class).single().getText()).contains("have no mail address");
    }

    @Test
    void nobodyIsNoInvitation() {
        press("Send invitations");

        assertThat(invitations.sent).isEmpty();
        assertThat(people().isInvalid()).isTrue();
    }

    @Test
    void whatCouldNotBeDoneStaysInTheFieldAndIsSaid() {
        people().setValue("noor@iom.example\namina@iom.example\nomar@nowhere");
        press("Invite 3 people");

        assertThat(people().getValue()).isEqualTo("omar@nowhere");
        assertThat(view.getElement().getTextRecursively())
                .contains("One invitation is on its way")
                .contains("works here already")
                .contains("not invited: has no domain");
    }

    @Test
    void aFileIsAddedBelowWhatWasTyped() {
        people().setValue("noor@iom.example");
        view.take("\uFEFFMail,Name\nomar@iom.example,Omar Demo\n".getBytes(UTF_8));
        press("Invite 2 people");

        assertThat(invitations.sent.getFirst().people())
                .contains(new Invitee("omar@iom.example", "Omar Demo"), new Invitee("noor@iom.example", null));
    }

    private TextArea people() {
        return find(TextArea.class).single();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
