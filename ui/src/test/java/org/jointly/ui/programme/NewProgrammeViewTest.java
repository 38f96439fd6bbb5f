package org.jointly.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Text;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Unread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class NewProgrammeViewTest extends BrowserlessTest {
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();

    @BeforeEach
    void aminaOpensTheForm() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        programmes.with(Programmes.led(Cast.IOM, Set.of()));
        UI.getCurrent().add(new NewProgrammeView(programmes));
        test(find(TextField.class).withCaption("Title (English)").single()).setValue("Safe harbours");
    }

    @Test
    void aFailedSaveKeepsTheTextAndTheSecondTryUsesTheSameKey() {
        programmes.before = () -> {
            programmes.before = () -> {};
            throw new BackendAway("gone");
        };

        test(find(Button.class).withText("Create programme").single()).click();
        assertThat(find(TextField.class).withCaption("Title (English)").single().getValue())
                .isEqualTo("Safe harbours");
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(programmes.keys).hasSize(2);
        assertThat(Set.copyOf(programmes.keys)).hasSize(1);
        assertThat(programmes.created.getFirst().titles()).containsExactly(new Text("en", "Safe harbours"));
    }

    @Test
    void aDayThatCannotBeReadIsNeverSavedAsNone() {
        var starts = find(DatePicker.class).withCaption("Starts on").single();
        Unread.type(starts, "next spring");

        test(find(Button.class).withText("Create programme").single()).click();

        assertThat(programmes.created).isEmpty();
        assertThat(starts.isInvalid()).isTrue();
        assertThat(find(TextField.class).withCaption("Title (English)").single().getValue())
                .isEqualTo("Safe harbours");
        Unread.type(starts, "3 December 2026");
        test(find(Button.class).withText("Create programme").single()).click();
        assertThat(programmes.created.getFirst().startsOn()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void emptyDescriptionsAreNotSent() {
        test(find(Button.class).withText("Create programme").single()).click();

        assertThat(programmes.created.getFirst().descriptions()).isEmpty();
    }
}
