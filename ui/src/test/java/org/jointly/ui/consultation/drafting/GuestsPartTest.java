package org.jointly.ui.consultation.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.guest.GuestState;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.consultation.BackendRefusals;
import org.jointly.ui.consultation.CallsInMemory;
import org.jointly.ui.consultation.GuestsInMemory;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class GuestsPartTest extends BrowserlessTest {
    private static final CallProgress NOTHING_YET = new CallProgress(1, 0, 0, 0, 0, 0, 0);
    private final GuestsInMemory guests = new GuestsInMemory();

    @BeforeEach
    void claraActsForUnodc() {
        Cast.actsFor(Cast.UNODC, Role.EDITOR);
    }

    @Test
    void aGoodLinkIsSentAnewOrTakenBack() {
        guests.guests.add(GuestsInMemory.guest("Open Door", "nour@shelter.example", GuestState.OPENED));
        show(CallAbility.MANAGE);
        assertThat(buttons()).containsExactly("Send a new link", "Take the link back");

        test(find(Button.class).withText("Send a new link").single()).click();
        assertThat(guests.sent).containsExactly(Cast.id("Open Door"));

        test(find(Button.class).withText("Take the link back").single()).click();
        assertThat(guests.revoked).as("asked first").isEmpty();
        test(find(Button.class).withText("Take the link back").all().getLast()).click();
        assertThat(guests.revoked).containsExactly(Cast.id("Open Door"));
    }

    @Test
    void aLinkThatIsGoodNoMoreIsSentAnewAndOneWithoutAnAddressIsNot() {
        guests.guests.add(GuestsInMemory.guest("Gone", "a@shelter.example", GuestState.REVOKED));
        guests.guests.add(GuestsInMemory.guest("Over", "b@shelter.example", GuestState.EXPIRED));
        guests.guests.add(GuestsInMemory.guest("Forgotten", null, GuestState.EXPIRED));
        show(CallAbility.MANAGE);

        assertThat(buttons()).containsExactly("Send a new link", "Send a new link");
    }

    @Test
    void whoDoesNotManageTheCallOnlyLooks() {
        guests.guests.add(GuestsInMemory.guest("Open Door", "nour@shelter.example", GuestState.INVITED));
        show();

        assertThat(buttons()).isEmpty();
    }

    @Test
    void whatIsTypedSurvivesARefusalThatIsSaidBesideItsField() {
        new InviteByMailDialog(guests, CallsInMemory.drafted(CallState.OPEN, NOTHING_YET, CallAbility.MANAGE), () -> {})
                .open();
        field("Organisation").setValue("Open Door");
        field("Mail address").setValue("nobody");
        guests.before = () -> {
            throw BackendRefusals.ofField("/guests/0/mail", "Write one address");
        };
        test(find(Button.class).withText("Send the links").single()).click();

        assertThat(field("Mail address").getErrorMessage()).isEqualTo("Write one address");
        assertThat(field("Organisation").getValue()).isEqualTo("Open Door");

        guests.before = () -> {};
        field("Mail address").setValue("nour@shelter.example");
        test(find(Button.class).withText("Send the links").single()).click();

        assertThat(guests.invited)
                .singleElement()
                .satisfies(request -> assertThat(request.guests())
                        .containsExactly(new InviteGuest(
                                "Open Door", OrganisationKind.CIVIL_SOCIETY, "nour@shelter.example", null, "en")));
    }

    private TextField field(String caption) {
        return find(TextField.class).withCaption(caption).single();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void show(CallAbility... abilities) {
        UI.getCurrent()
                .add(new GuestsPart(guests, CallsInMemory.drafted(CallState.OPEN, NOTHING_YET, abilities), () -> {}));
    }
}
