package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.access.Role;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.api.programme.change.ProgrammeChangeApi;
import org.jointly.api.programme.change.ProgrammeField;
import org.jointly.api.programme.change.TextChange;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jointly.ui.session.Cast;
import org.jointly.ui.shell.FoundPlace;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class AuditTrailTest extends BrowserlessTest {
    @Test
    void thatSomebodyLeftLeadsAnAdministratorToWhatTheyLeftBehind() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        assertThat(links("person.left")).containsExactly("/organisation/people/" + Cast.id("noor") + "/duties");
        assertThat(links("person.suspended")).isEmpty();

        Cast.actsFor(Cast.IOM, Role.EDITOR);
        assertThat(links("person.left")).isEmpty();
    }

    @Test
    void actsStandUnderTheirDayLeadToWhatTheyWereDoneToAndAreNarrowedToOnePerson() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        var noor = new Signature(Cast.id("noor"), "Noor Demo", Cast.id("iom"), "IOM");
        var acts = List.of(
                act(noor, "topic.raised", Instant.parse("2026-03-02T10:00:00Z")),
                act(noor, "programme.stage_changed", Instant.parse("2026-03-02T09:00:00Z")),
                act(noor, "topic.resolved", Instant.parse("2026-02-20T10:00:00Z")));
        var narrowed = new ArrayList<Signature>();
        var subjects =
                new Subjects(List.of(FoundPlace.of("topic", VaadinIcon.CHAT, (id, programme, none) -> "topic/" + id)));
        var trail = new AuditTrail(
                _ -> new Page<>(acts, null), false, new TellingOf(subjects, narrowed::add, null, "trail.empty"));
        UI.getCurrent().add(trail);

        assertThat(find(H2.class, trail).all()).hasSize(2);
        assertThat(find(Anchor.class, trail).all().stream().map(Anchor::getHref))
                .containsExactly("/topic/" + Cast.id("it"), "/topic/" + Cast.id("it"));
        test(find(Button.class, trail).withText("Noor Demo · IOM").first()).click();
        assertThat(narrowed).containsExactly(noor);
    }

    @Test
    void aChangeSaysWhoChangedWhichFieldAndWhatIsThereNow() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        var groups = new FieldChange(
                ProgrammeField.TARGET_GROUPS, "en", List.of(), List.of(ChangedValue.ofText("consular staff")), true);
        var places = new FieldChange(
                ProgrammeField.COUNTRIES,
                null,
                List.of(new ChangedValue("NG", null, null, null)),
                List.of(new ChangedValue("KE", null, null, new BigDecimal("40"))),
                false);
        var starts = new FieldChange(
                ProgrammeField.STARTS_ON, null, List.of(), List.of(ChangedValue.ofText("2027-01-03")), false);

        assertThat(told(groups)).contains("Clara Demo changed Target groups:+ consular staffBefore and after");
        assertThat(told(starts, places))
                .contains(
                        "Clara Demo changed Starts on and Countries:Starts on:+ 3 Jan 2027Countries:− Nigeria+ Kenya, 40 %");
    }

    @Test
    void theTextsBeforeAndAfterOpenAtAWish() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
        var groups = new FieldChange(
                ProgrammeField.TARGET_GROUPS,
                "fr",
                List.of(),
                List.of(ChangedValue.ofText("personnel consulaire")),
                true);
        var trail = trail(groups);

        test(find(Button.class, trail).withText("Before and after").first()).click();
        assertThat(find(Paragraph.class, trail).all().stream().map(Paragraph::getText))
                .containsExactly("Migrants", "Migrants, personnel consulaire");
        assertThat(find(H3.class, trail).first().getText()).isEqualTo("Target groups (French)");
        test(find(Button.class, trail).withText("Before and after").first()).click();
        assertThat(find(Paragraph.class, trail).all()).isEmpty();
    }

    private String told(FieldChange... changes) {
        var trail = trail(changes);
        return trail.getElement().getTextRecursively();
    }

    private AuditTrail trail(FieldChange... changes) {
        var entry = new AuditEntry(
                1,
                Instant.EPOCH,
                new Signature(Cast.id("clara"), "Clara Demo", Cast.id("unodc"), "UNODC"),
                "programme.changed",
                Cast.id("programme"),
                Cast.id("programme"),
                null,
                Audience.PROGRAMME,
                Map.of("version", "3", "changed", "descriptions"),
                "",
                null,
                List.of(changes));
        ProgrammeChangeApi api = (programme, number) -> new ProgrammeChange(
                number,
                List.of(changes),
                List.of(new TextChange(
                        ProgrammeField.TARGET_GROUPS, "fr", "Migrants", "Migrants, personnel consulaire")));
        var trail = new AuditTrail(
                _ -> new Page<>(List.of(entry), null),
                false,
                new TellingOf(null, null, new ProgrammeChanges(api), "trail.empty"));
        UI.getCurrent().add(trail);
        return trail;
    }

    private static AuditEntry act(Signature by, String action, Instant at) {
        return new AuditEntry(
                1,
                at,
                by,
                action,
                Cast.id("it"),
                Cast.id("programme"),
                null,
                Audience.PROGRAMME,
                Map.of("from", "idea", "to", "design"),
                "",
                null,
                List.of());
    }

    private List<String> links(String action) {
        var entry = new AuditEntry(
                1,
                Instant.EPOCH,
                new Signature(Cast.id("noor"), "Noor Demo", Cast.id("iom"), "IOM"),
                action,
                Cast.id("noor"),
                null,
                null,
                Audience.ORGANISATION,
                Map.of("name", "Noor Demo"),
                "",
                null,
                List.of());
        var trail = new AuditTrail(_ -> new Page<>(List.of(entry), null), false, TellingOf.PLAIN);
        UI.getCurrent().add(trail);
        return find(Anchor.class, trail).all().stream().map(Anchor::getHref).toList();
    }
}
