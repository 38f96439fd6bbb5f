package org.jointly.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class RegisterTest extends BrowserlessTest {
    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void whatShouldHaveEndedAndIsNotClosedIsMarked() {
        var past = LocalDate.of(2020, 12, 31);

        assertThat(marks(programme(Stage.ACTIVE, past))).contains("Overdue");
        assertThat(marks(programme(Stage.FINANCIALLY_CLOSED, past))).doesNotContain("Overdue");
        assertThat(marks(programme(Stage.ACTIVE, LocalDate.now().plusYears(2)))).doesNotContain("Overdue");
        assertThat(marks(programme(Stage.ACTIVE, null))).doesNotContain("Overdue");
    }

    @Test
    void eachFilterThatIsSetIsTakenAwayByItselfOrAllAtOnce() {
        var asked = new ArrayList<Wanted>();
        var chips = new FilterChips(asked::add);
        UI.getCurrent().add(chips);
        chips.show(Wanted.of(QueryParameters.fromString("stage=active&country=NG")), "–");

        assertThat(find(Button.class, chips).all().stream().map(Button::getText))
                .containsExactly("Active", "Nigeria", "Clear filters");
        test(find(Button.class, chips).withText("Active").single()).click();
        test(find(Button.class, chips).withText("Clear filters").single()).click();
        assertThat(asked).containsExactly(Wanted.of(QueryParameters.fromString("country=NG")), Wanted.ALL);

        chips.show(Wanted.of(QueryParameters.fromString("order=title")), "–");
        assertThat(find(Button.class, chips).exists()).isFalse();
    }

    @Test
    void whatWasListedLastAndHowFarItWasReadIsRemembered() {
        var register = RememberedRegister.now();
        register.wanted("stage=active");
        register.read("stage=active", 3);

        assertThat(RememberedRegister.now().last()).isEqualTo("stage=active");
        assertThat(RememberedRegister.now().stretches("stage=active")).isEqualTo(3);
        assertThat(RememberedRegister.now().stretches("stage=idea")).isEqualTo(1);
    }

    private List<String> marks(ProgrammeSummary programme) {
        var line = new ProgrammeLine(programme);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(line);
        return find(Span.class, line).all().stream().map(Span::getText).toList();
    }

    private static ProgrammeSummary programme(Stage stage, @Nullable LocalDate end) {
        return new ProgrammeSummary(
                Cast.id("programme"),
                "Fair recruitment",
                "en",
                stage,
                Set.of(),
                List.of(),
                List.of(),
                LocalDate.of(2020, 1, 1),
                end,
                Set.of(Capacity.LEAD),
                Instant.EPOCH,
                false);
    }
}
