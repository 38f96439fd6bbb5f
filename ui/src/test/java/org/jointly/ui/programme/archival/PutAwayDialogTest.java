package org.jointly.ui.programme.archival;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.ArchivalApi;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class PutAwayDialogTest extends BrowserlessTest {
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void whoeverIsNotAloneArchives() {
        open(new Partner(Cast.UNODC, Set.of(Capacity.PARTICIPATING), Set.of()));

        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(said()).anyMatch(text -> text.startsWith("Everybody in it goes on reading"));
        test(find(TextArea.class).single()).setValue("The donor has withdrawn");
        test(find(Button.class).withText("Archive").single()).click();

        assertThat(done).containsExactly("archived: The donor has withdrawn", "shown anew");
    }

    @Test
    void whoeverIsAloneChoosesAndHearsWhatFollows() {
        open();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> how = find(RadioButtonGroup.class).single();
        how.setValue(true);

        assertThat(said()).anyMatch(text -> text.startsWith("Nobody sees it any more"));
        assertThat(find(Button.class).withText("Withdraw: made by mistake").all())
                .hasSize(1);
    }

    private void open(Partner... others) {
        var programme = Programmes.led(Cast.IOM, Set.of(ProgrammeAbility.ARCHIVE), others);
        new PutAwayDialog(new InMemory(), programme, () -> done.add("shown anew")).open();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private final class InMemory implements ArchivalApi {
        @Override
        public Archival archive(UUID programme, PutAway request) {
            done.add("archived: " + request.reason());
            return archival(request);
        }

        @Override
        public Archival bringBack(UUID programme) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Archival withdraw(UUID programme, PutAway request) {
            done.add("withdrawn: " + request.reason());
            return archival(request);
        }

        private Archival archival(PutAway request) {
            return new Archival(
                    new Signature(Cast.id("amina"), "Amina Demo", Cast.IOM.id(), "IOM"),
                    Instant.EPOCH,
                    request.reason(),
                    null);
        }
    }
}
