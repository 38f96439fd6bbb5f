package org.jointly.ui.access.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class PlatformViewsTest extends BrowserlessTest {
    private final RegistrationsInMemory registrations = new RegistrationsInMemory();
    private final RequestsInMemory requests = new RequestsInMemory();

    @BeforeEach
    void rosaRunsThePlatformAndBelongsNowhere() {
        new Acting(new Me(Cast.id("rosa"), "Rosa Demo", true, List.of(), Preferences.NONE, List.of()), null)
                .keepIn(UI.getCurrent());
    }

    @Test
    void thePageSaysWhoIsThereWhoAsksAndWhatFailed() {
        var view = new PlatformView(registrations, requests, List.of());
        UI.getCurrent().add(view);
        view.show();

        assertThat(text())
                .contains("Coast Watch")
                .contains("waits for an answer")
                .contains("Could not be made: Another one")
                .contains("Harbour Shelter Network")
                .contains("invited");
    }

    @Test
    void whatIsTypedIsRegisteredWithAnAliasMadeOfTheName() {
        var view = new RegisterView(registrations, requests);
        UI.getCurrent().add(view);
        view.build();

        field("Name").setValue("Coast Watch");
        assertThat(field("Alias").getValue()).isEqualTo("coast-watch");
        field("Mail domains").setValue("coast.example, Second.example");
        field("Mail address of the first administrator").setValue("ada@coast.example");
        test(find(Button.class).withText("Register and send the mail").single()).click();

        var asked = (RegisterOrganisation) registrations.done.getFirst();
        assertThat(asked.alias()).isEqualTo("coast-watch");
        assertThat(asked.details().domains()).containsExactly("coast.example", "Second.example");
        assertThat(asked.administrator().mail()).isEqualTo("ada@coast.example");
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndNothingTypedIsLost() {
        registrations.refusal = new Refusal(new Problem(
                URI.create("urn:jointly:problem:invalid"),
                "",
                422,
                "",
                null,
                List.of(new Problem.FieldError("/details/domains/1", "org is an ending that many share")),
                null));
        var view = new RegisterView(registrations, requests);
        UI.getCurrent().add(view);
        view.build();
        field("Name").setValue("Coast Watch");
        field("Mail domains").setValue("coast.example, org");
        field("Mail address of the first administrator").setValue("ada@coast.example");
        test(find(Button.class).withText("Register and send the mail").single()).click();

        assertThat(field("Mail domains").isInvalid()).isTrue();
        assertThat(field("Mail domains").getErrorMessage()).contains("many share");
        assertThat(field("Name").getValue()).isEqualTo("Coast Watch");
    }

    @Test
    void anOrganisationIsSuspendedWithAReasonAndComesBack() {
        var view = new RegisteredView(registrations);
        UI.getCurrent().add(view);
        view.show(registrations.organisation(Cast.id("harbour")));

        test(find(Button.class).withText("Suspend").single()).click();
        find(TextArea.class).single().setValue("Nobody answers");
        test(find(Button.class).withText("Suspend").all().getLast()).click();
        assertThat(registrations.done).containsExactly(new SuspendOrganisation("Nobody answers"));
        assertThat(text()).contains("Suspended by Rosa Demo", "Reason: Nobody answers");

        test(find(Button.class).withText("Reactivate").single()).click();
        assertThat(registrations.done).last().isEqualTo("reactivated");
    }

    @Test
    void aRequestIsDeclinedWithAReason() {
        var view = new JoinRequestView(requests);
        UI.getCurrent().add(view);
        view.show(requests.request(Cast.id("asked")));
        assertThat(text()).contains("We run shelters.", "ada@coast.example");

        test(find(Button.class).withText("Decline").single()).click();
        find(TextArea.class).single().setValue("Not yet");
        test(find(Button.class).withText("Decline").all().getLast()).click();

        assertThat(requests.declined).containsExactly(new DeclineRequest("Not yet"));
        assertThat(text()).contains("declined");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
