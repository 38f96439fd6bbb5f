package org.jointly.ui.voices.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.access.Role;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class VoicesWaitingTest extends BrowserlessTest {
    private final VoicesInMemory voices = new VoicesInMemory();
    private final Div page = new Div();

    @Test
    void aReaderDeletesCopiesOfWhatWasTakenBack() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        voices.copies.add(copy("Somebody else", false));
        voices.copies.add(copy("Amina", true));
        show();
        voices.copies.removeFirst();
        test(find(Button.class).withText("No copy is left").single()).click();

        assertThat(voices.deleted).containsExactly(Cast.id("Amina"));
        assertThat(find(Button.class).withText("No copy is left").exists()).isFalse();
    }

    @Test
    void whoIsOnCallIsAskedToDecide() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        voices.escalations.add(escalation(false));
        voices.escalations.add(escalation(true));
        show();

        assertThat(find(Button.class).withText("Decide").all()).hasSize(1);
    }

    @Test
    void whoRaisedARiskSeesThatNobodyHasLookedYet() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
        voices.escalations.add(raisedBy(Acting.now().me().id()));
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "You raised a risk to somebody’s life; nobody has decided yet",
                        "Nobody has looked yet: call them");
    }

    @Test
    void whoCanMendItIsToldWhereTooFewCanDecide() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
        voices.stops.add(new Stop(Cast.id("channel"), Map.of("en", "Say what should change"), 1, null));
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "Fewer than two people can decide on a risk to a life, so your organisation takes nothing new",
                        "Say what should change");
        assertThat(find(Button.class).withText("Name people").exists()).isTrue();
    }

    @Test
    void othersAreNotAskedAboutVoices() {
        Cast.actsFor(Cast.IOM, Role.PRINCIPAL);
        voices.escalations.add(escalation(true));
        show();

        assertThat(find(Button.class).withText("Decide").exists()).isFalse();
    }

    private void show() {
        UI.getCurrent().add(page);
        ask();
    }

    private void ask() {
        page.removeAll();
        new VoicesWaiting(voices).matters(this::ask).forEach(page::add);
    }

    private static CopyTask copy(String person, boolean mine) {
        return new CopyTask(
                Cast.id(person),
                Cast.id("channel"),
                Cast.id("submission"),
                Cast.id(person),
                person,
                true,
                LocalDate.now().plusDays(7),
                null,
                mine);
    }

    private static Escalation escalation(boolean decidable) {
        return new Escalation(
                Cast.id("escalation" + decidable),
                Cast.id("channel"),
                Cast.id("submission"),
                Cast.signature("Boris", Cast.IOM),
                Instant.EPOCH,
                Instant.now().plusSeconds(3600),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                decidable,
                false);
    }

    private static Escalation raisedBy(UUID person) {
        var open = escalation(false);
        return new Escalation(
                open.id(),
                open.channel(),
                open.submission(),
                new Signature(person, "Me", Cast.IOM.id(), Cast.IOM.name()),
                open.raisedAt(),
                open.decideBy(),
                List.of(new Asked(Cast.id("boris"), "Boris", null)),
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                true);
    }
}
