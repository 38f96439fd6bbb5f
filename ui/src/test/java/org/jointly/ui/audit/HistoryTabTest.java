package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class HistoryTabTest extends BrowserlessTest {
    private static final UUID CLARA = Cast.id("clara");

    private final HistoryInMemory history = new HistoryInMemory();

    @BeforeEach
    void claraChangedSomething() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        history.entries.add(new AuditEntry(
                1,
                Instant.EPOCH,
                Cast.signature("clara", Cast.UNODC),
                "programme.changed",
                Cast.id("programme"),
                Cast.id("programme"),
                null,
                Audience.PROGRAMME,
                Map.of(),
                "",
                null,
                List.of()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsListedIsNarrowedByWordsKindAndPersonAndTakenOutSo() {
        var tab = shown();
        assertThat(history.asked).containsExactly("read null null null");

        test(find(TextField.class, tab).single()).setValue(" consular ");
        test(find(Select.class, tab).single()).selectItem("Programmes and who takes part");
        test(find(Button.class, tab).withTextContaining("·").first()).click();
        assertThat(history.asked).contains("read " + CLARA + " " + ActKind.PROGRAMMES + " consular");

        test(find(Button.class, tab).withText("Download as a table").single()).click();
        assertThat(history.asked.getLast()).isEqualTo("took out " + CLARA + " " + ActKind.PROGRAMMES + " consular");
    }

    @Test
    void whereNothingFitsOneIsToldToTakeAFilterAway() {
        history.entries.clear();
        var tab = shown();
        assertThat(tab.getElement().getTextRecursively()).contains("Nothing has been done yet.");

        test(find(TextField.class, tab).single()).setValue("nowhere");
        assertThat(tab.getElement().getTextRecursively()).contains("Nothing here fits.");
    }

    private HistoryTab shown() {
        var tab = new HistoryTab(
                history,
                new Subjects(List.of()),
                new ProgrammeChanges((programme, number) -> new ProgrammeChange(number, List.of(), List.of())));
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(Cast.IOM, Set.of()));
        return tab;
    }
}
