package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.access.Role;
import org.jointly.api.audit.AuditEntry;
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
        var trail = new AuditTrail(_ -> new Page<>(acts, null), new TellingOf(subjects, narrowed::add));
        UI.getCurrent().add(trail);

        assertThat(find(H2.class, trail).all()).hasSize(2);
        assertThat(find(Anchor.class, trail).all().stream().map(Anchor::getHref))
                .containsExactly("/topic/" + Cast.id("it"), "/topic/" + Cast.id("it"));
        test(find(Button.class, trail).withText("Noor Demo · IOM").first()).click();
        assertThat(narrowed).containsExactly(noor);
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
                "");
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
                "");
        var trail = new AuditTrail(_ -> new Page<>(List.of(entry), null), false);
        UI.getCurrent().add(trail);
        return find(Anchor.class, trail).all().stream().map(Anchor::getHref).toList();
    }
}
