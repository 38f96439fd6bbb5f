package org.jointly.ui.programme.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.InvitationState;
import org.jointly.ui.programme.ProgrammesInMemory;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class InvitationsWaitingTest extends BrowserlessTest {
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final Div page = new Div();

    @BeforeEach
    void petraActsForIom() {
        Cast.actsFor(Cast.IOM, Role.PRINCIPAL);
    }

    @Test
    void whoMayNotAnswerLearnsWhoCan() {
        programmes.invitations.add(invitation("Later", null));
        show();

        assertThat(find(Button.class).withText("Answer").exists()).isFalse();
        assertThat(find(Span.class).all())
                .anyMatch(text -> text.getText().startsWith("A principal or an administrator"));
    }

    @Test
    void decliningAnInvitationTakesItOffTheList() {
        programmes.invitations.add(invitation("Ports", null, InvitationAbility.ANSWER));
        show();

        test(find(Button.class).withText("Answer").single()).click();
        test(find(Button.class).withText("Decline").single()).click();

        assertThat(programmes.answers).containsExactly(new Answer(false));
        assertThat(find(Button.class).withText("Answer").exists()).isFalse();
    }

    @Test
    void whatIsDueSaysSo() {
        programmes.invitations.add(invitation("Ports", LocalDate.now().plusDays(1)));
        show();

        assertThat(find(Span.class).all()).anyMatch(text -> text.hasClassName("urgent"));
    }

    private void show() {
        UI.getCurrent().add(page);
        ask();
    }

    private void ask() {
        page.removeAll();
        new InvitationsWaiting(programmes).matters(this::ask).forEach(page::add);
    }

    private static Invitation invitation(String title, @Nullable LocalDate by, InvitationAbility... abilities) {
        return new Invitation(
                Cast.id(title),
                Cast.id("programme"),
                title,
                Cast.signature("Clara", Cast.UNODC),
                Cast.IOM,
                Capacity.PARTICIPATING,
                null,
                by,
                InvitationState.OPEN,
                Instant.EPOCH,
                null,
                Set.of(abilities));
    }
}
