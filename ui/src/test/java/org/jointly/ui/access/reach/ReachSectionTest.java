package org.jointly.ui.access.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.PersonAt;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.ui.component.Dates;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class ReachSectionTest extends BrowserlessTest {
    private static final Instant MARCH = Instant.parse("2026-03-03T12:00:00Z");
    private static final AccessGround LEAD = new AccessGround("participation", "lead", MARCH, null);
    private static final AccessGround EDITOR = new AccessGround("role", "editor", MARCH, "Elio Demo");

    private final List<String> asked = new ArrayList<>();
    private List<String> may = List.of("programme.see", "programme.update");
    private List<AccessGround> grounds = List.of(LEAD, EDITOR);
    private boolean known = true;
    private boolean suspended;

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
    }

    @Test
    void whyIsOneSentence() {
        assertThat(shown())
                .contains("Safe migration")
                .contains("Noor Demo may see it and change what it says, because")
                .contains("takes part as lead since 3 Mar 2026")
                .contains("Noor Demo holds the role Editor since 3 Mar 2026, given by Elio Demo")
                .contains("What they may see for other organisations is not shown");
    }

    @Test
    void whoMayNotReadIsToldSo() {
        may = List.of();
        grounds = List.of(LEAD);

        assertThat(shown()).contains("Noor Demo may not see it, although").contains("no role held lets them read");
    }

    @Test
    void aRoleThatWasFoundSaysSo() {
        grounds =
                List.of(new AccessGround("role", "viewer", MARCH, null), new AccessGround("role", "admin", null, null));

        assertThat(shown())
                .contains("holds the role Viewer, found in the sign-in server on 3 Mar 2026")
                .contains("holds the role Administrator by the sign-in server");
    }

    @Test
    void aMomentOfThePastIsAskedForInTheReadersZone() {
        var section = section();
        find(DatePicker.class, section).single().setValue(Dates.today().minusDays(1));
        find(TimePicker.class, section).single().setValue(LocalTime.of(9, 30));
        test(find(Button.class, section).withText("Show").single()).click();

        assertThat(asked.getLast())
                .isEqualTo(Dates.at(Dates.today().minusDays(1), LocalTime.of(9, 30))
                        .toString());
        assertThat(text(section)).contains("As it was on").contains("Your time zone:");

        test(find(Button.class, section).withText("Back to now").single()).click();
        assertThat(asked.getLast()).isEqualTo("now");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        known = false;

        assertThat(shown()).contains("This cannot be known").doesNotContain("Safe migration");
    }

    @Test
    void whoIsSuspendedIsToldSo() {
        suspended = true;

        assertThat(shown()).contains("Noor Demo was suspended");
    }

    private String shown() {
        return text(section());
    }

    private ReachSection section() {
        var section = new ReachSection(new Told(), Cast.id("noor"));
        UI.getCurrent().add(section);
        return section;
    }

    private static String text(ReachSection section) {
        return section.getElement().getTextRecursively();
    }

    /** A backend that tells the same of every moment, and remembers which was asked for. */
    private final class Told implements ReachApi {
        @Override
        public PersonAccess accessOfPerson(UUID person, @Nullable String at) {
            asked.add(at == null ? "now" : at);
            return new PersonAccess(
                    new PersonAt(
                            person,
                            "Noor Demo",
                            true,
                            suspended,
                            List.of(new HeldRole(Role.EDITOR, MARCH, null, "Elio Demo"))),
                    MARCH,
                    MARCH,
                    known,
                    List.of("programme"));
        }

        @Override
        public Page<AccessItem> accessOfPersonTo(
                UUID person, String part, @Nullable String at, @Nullable String after) {
            return new Page<>(List.of(new AccessItem(person, "Safe migration", may, grounds)), null);
        }

        @Override
        public HttpResponse<byte[]> exportPeople() {
            return HttpResponse.ok(new byte[0]);
        }
    }
}
