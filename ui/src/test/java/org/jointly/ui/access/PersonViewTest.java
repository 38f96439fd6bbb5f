package org.jointly.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.PersonAbility;
import org.jointly.api.access.Provisioning;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Dates;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class PersonViewTest extends BrowserlessTest {
    private final PeopleOfIom people = new PeopleOfIom();
    private PersonView view;

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        view = new PersonView(people, List.of());
        UI.getCurrent().add(view);
    }

    @Test
    void aRoleIsGivenUntilTheEndOfADay() {
        show();
        var day = Dates.today().plusDays(3);

        press("Give", 1);
        find(DatePicker.class).single().setValue(day);
        inDialog("Give");

        assertThat(people.done).containsExactly("gave editor until " + Dates.endOf(day));
        assertThat(text()).contains("given by Elio Demo");
    }

    @Test
    void whoCameByADirectorySaysSo() {
        people.provisioning = new Provisioning("Our directory (machine, made by Elio Demo)", Instant.EPOCH, "00u1");
        show();

        assertThat(text()).contains("Our directory (machine, made by Elio Demo)", "known there as 00u1");
    }

    @Test
    void takingAwayAsksFirst() {
        show();

        press("Take away", 0);
        assertThat(people.done).isEmpty();
        inDialog("Take away");

        assertThat(people.done).containsExactly("took viewer");
    }

    @Test
    void whoIsSuspendedCanBeReactivated() {
        show();
        press("Suspend", 0);
        inDialog("Suspend");

        assertThat(text()).contains("Suspended: they can do nothing");
        press("Reactivate", 0);

        assertThat(people.done).containsExactly("suspended", "reactivated");
    }

    @Test
    void theAccountOfSomebodyWhoWorksElsewhereTooIsNotTouched() {
        people.onlyHere = false;
        show();

        assertThat(text()).contains("also works for other organisations");
        assertThat(find(Button.class).withText("Sign out everywhere").exists()).isFalse();
    }

    @Test
    void nothingIsOfferedThatIsNotAllowed() {
        people.abilities = Set.of(PersonAbility.GIVE_ROLE);
        people.lastAdministrator = true;
        show();

        assertThat(text()).contains("Noor Demo is the last administrator");
        for (var word : new String[] {"Take away", "Suspend", "Remove from the organisation", "Sign out everywhere"}) {
            assertThat(find(Button.class).withText(word).exists()).as(word).isFalse();
        }
    }

    private void show() {
        view.show(people.person(PeopleOfIom.noor()));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private void press(String word, int which) {
        test(find(Button.class, view).withText(word).all().get(which)).click();
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }
}
