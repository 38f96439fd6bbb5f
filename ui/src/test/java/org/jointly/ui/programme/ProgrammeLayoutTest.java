package org.jointly.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.Stage;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A programme's header with the tabs that the features really offer. */
@ViewPackages(packages = "org.jointly.ui.none")
class ProgrammeLayoutTest extends BrowserlessTest {
    private static ApplicationContext beans;

    @BeforeAll
    static void assemble() {
        beans = ApplicationContext.run(Map.of("jointly.web", "false"));
    }

    @AfterAll
    static void takeApart() {
        beans.close();
    }

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void theTabsStandInOneOrder() {
        var programme = Programmes.led(Cast.IOM, Set.of());
        show(programme);

        var tabs = find(Nav.class).single().getChildren().map(tab -> ((Anchor) tab).getHref());
        assertThat(tabs.map(href -> href.substring(("/programmes/" + programme.id()).length())))
                .containsExactly(
                        "",
                        "/documents",
                        "/results",
                        "/budget",
                        "/discussion",
                        "/consultations",
                        "/voices",
                        "/organisations",
                        "/history");
    }

    @Test
    void theAnswerSaysWhichStagesMayFollow() {
        show(Programmes.led(Cast.IOM, Set.of(ProgrammeAbility.CHANGE_STAGE)));

        test(find(Button.class).withText("Change stage").single()).click();

        assertThat(find(RadioButtonGroup.class).single().getListDataView().getItems())
                .containsExactly(Stage.QUALITY_REVIEW, Stage.IDEA, Stage.TERMINATED);
    }

    private static void show(Programme programme) {
        var layout = beans.getBean(ProgrammeLayout.class);
        UI.getCurrent().add(layout);
        layout.show(programme);
    }
}
