package org.jointly.ui.access.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.access.Visit;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.api.access.duty.Handover;
import org.jointly.api.access.duty.MoveDuties;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DutiesSectionTest extends BrowserlessTest {
    private static final Person CLARA =
            new Person(Cast.id("clara"), "Clara Demo", null, true, false, Set.of(Role.EDITOR), Map.of());
    private static final Person NOOR =
            new Person(Cast.id("noor"), "Noor Demo", null, true, false, Set.of(Role.EDITOR), Map.of());

    private final DutiesOfNoor duties = new DutiesOfNoor();

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
    }

    @Test
    void whatCanGoGoesToAColleagueAndTheRestSaysWhatToDo() {
        var section = section();
        assertThat(section.getElement().getTextRecursively())
                .contains("Noor Demo has 2 open duties")
                .contains("two custodians name a new one");

        press(section);
        assertThat(section.getElement().getTextRecursively()).contains("Choose to whom they go");
        assertThat(duties.done).isEmpty();
        colleague(section).setValue(CLARA);
        press(section);

        assertThat(duties.done).containsExactly("topic to " + CLARA.id());
        assertThat(section.getElement().getTextRecursively()).contains("Noor Demo has one open duty");
    }

    @Test
    void whatCameStandsAtHomeUntilItIsNoted() {
        var waiting = new HandoversWaiting(duties);
        var dealt = new ArrayList<String>();

        var matter = waiting.matters(() -> dealt.add("dealt")).getFirst();
        UI.getCurrent().add(matter);
        assertThat(matter.getElement().getTextRecursively())
                .contains("2 topics of Noor Demo are yours to settle now", "Handed over by Elio Demo");
        test(find(Button.class, matter).withText("I know").single()).click();

        assertThat(duties.done).containsExactly("noted");
        assertThat(dealt).hasSize(1);
    }

    private DutiesSection section() {
        var section = new DutiesSection(duties, new Colleagues(), NOOR.id());
        UI.getCurrent().add(section);
        return section;
    }

    private void press(DutiesSection section) {
        test(find(Button.class, section).withText("Hand over").single()).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Person> colleague(DutiesSection section) {
        return (ComboBox<Person>) find(ComboBox.class, section).single();
    }

    /** What Noor has to do: a topic, and a share of the keys. */
    private static final class DutiesOfNoor implements DutyApi {
        final List<String> done = new ArrayList<>();

        @Override
        public DutiesOfPerson duties(UUID person) {
            var share = new OpenDuty("custodian", person, null, false, "new-custodian");
            return new DutiesOfPerson(
                    person,
                    "Noor Demo",
                    done.isEmpty()
                            ? List.of(new OpenDuty("topic", Cast.id("topic"), "Which clinics?", true, null), share)
                            : List.of(share));
        }

        @Override
        public DutiesOfPerson moveDuties(UUID person, MoveDuties request, @Nullable String idempotencyKey) {
            request.duties().forEach(duty -> done.add(duty.kind() + " to " + request.to()));
            return duties(person);
        }

        @Override
        public List<Handover> handovers() {
            return List.of(new Handover(
                    Cast.id("handover"), "topic", 2, Cast.id("topic"), "Noor Demo", "Elio Demo", Instant.now()));
        }

        @Override
        public Handover noteHandover(UUID handover, @Nullable String idempotencyKey) {
            done.add("noted");
            return handovers().getFirst();
        }
    }

    /** Clara, who can be chosen. */
    private static final class Colleagues implements AccessApi {
        @Override
        public Me me() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Preferences prefer(Preferences preferences) {
            return preferences;
        }

        @Override
        public Visit visit() {
            return new Visit(null);
        }

        @Override
        public Page<Person> people(@Nullable String q, @Nullable String after) {
            return new Page<>(List.of(CLARA, NOOR), null);
        }
    }
}
