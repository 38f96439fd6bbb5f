package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextArea;
import org.jointly.api.access.Role;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DraftTest extends BrowserlessTest {
    @Test
    void textIsKeptUnderTheOrganisationThePersonAndTheForm() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);

        assertThat(new Draft("topic/7").prefix()).isEqualTo(Cast.IOM.id() + "/" + Cast.id("amina") + "/topic/7/");
    }

    @Test
    void textForOneOrganisationNeverComesBackForAnother() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        var forIom = new Draft("topic/7").prefix();
        Cast.actsFor(Cast.UNODC, Role.VIEWER);

        assertThat(new Draft("topic/7").prefix()).isNotEqualTo(forIom);
    }

    @Test
    void nothingShowsUntilSomethingCameBack() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        var draft = new Draft("topic/7");
        draft.text(new TextArea(), "text");

        assertThat(draft.isVisible()).isFalse();
    }
}
