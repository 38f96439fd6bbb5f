package org.jointly.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.access.Visit;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.voices.Asked;
import org.jointly.api.voices.CopyTask;
import org.jointly.api.voices.Escalation;
import org.jointly.api.voices.Stop;
import org.jointly.ui.discussion.DiscussionInMemory;
import org.jointly.ui.programme.ProgrammesInMemory;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Cast;
import org.jointly.ui.voices.inbox.VoicesInMemory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class HomeViewTest extends BrowserlessTest {
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final DiscussionInMemory discussion = new DiscussionInMemory();
    private final VoicesInMemory voices = new VoicesInMemory();

    @BeforeEach
    void petraActsForIom() {
        Cast.actsFor(Cast.IOM, Role.PRINCIPAL);
    }

    @Test
    void anEmptyPageTeaches() {
        show();

        assertThat(find(Button.class).withText("See programmes").exists()).isTrue();
    }

    @Test
    void whoMayNotAnswerLearnsWhoCan() {
        programmes.invitations.add(invitation("Later", null));
        show();

        assertThat(find(Button.class).withText("Answer").exists()).isFalse();
        assertThat(find(Span.class).all())
                .anyMatch(text -> text.getText().startsWith("A principal or an administrator"));
    }

    @Test
    void theMostUrgentStandsFirst() {
        programmes.invitations.add(invitation("Without a day", null));
        programmes.invitations.add(invitation("In a month", LocalDate.now().plusDays(30)));
        programmes.invitations.add(invitation("Tomorrow", LocalDate.now().plusDays(1)));
        show();

        assertThat(find(Span.class).all().stream()
                        .filter(text -> text.hasClassName("strong"))
                        .map(Span::getText))
                .containsExactly("Tomorrow", "In a month", "Without a day");
    }

    @Test
    void decliningAnInvitationTakesItOffTheList() {
        programmes.invitations.add(invitation("Ports", null, InvitationAbility.ANSWER));
        show();

        test(find(Button.class).withText("Answer").single()).click();
        test(find(Button.class).withText("Decline").single()).click();

        assertThat(programmes.answers).containsExactly(new Answer(false));
        assertThat(find(Button.class).withText("Answer").exists()).isFalse();
    }

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
        voices.escalations.add(escalation(true));
        show();

        assertThat(find(Button.class).withText("Decide").exists()).isFalse();
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

    private void show() {
        var view = new HomeView(programmes, discussion, new FirstVisit(), voices);
        UI.getCurrent().add(view);
        view.show();
    }

    private static Invitation invitation(String title, @Nullable LocalDate by, InvitationAbility... abilities) {
        return new Invitation(
                Cast.id(title),
                Cast.id("programme"),
                title,
                Cast.signature("Clara", Cast.UNODC),
                Cast.IOM,
                Capacity.PARTICIPATING,
                null,
                by,
                InvitationState.OPEN,
                Instant.EPOCH,
                null,
                Set.of(abilities));
    }

    private static final class FirstVisit implements AccessApi {
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
            throw new UnsupportedOperationException();
        }
    }
}
