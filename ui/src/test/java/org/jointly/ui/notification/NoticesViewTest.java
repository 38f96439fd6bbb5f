package org.jointly.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jointly.api.access.Role;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.Following;
import org.jointly.api.notification.MailReach;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class NoticesViewTest extends BrowserlessTest {
    private final NotificationInMemory notification = new NotificationInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void eachNoticeSaysWhatHappenedToWhatAndLeadsThere() {
        var notice = notification.add("resolved", "Who pays for interpreters?", "rejected", false);
        shown();

        assertThat(texts(Span.class)).contains("Resolved: rejected");
        assertThat(find(Anchor.class).withText("Fair recruitment").single().getHref())
                .isEqualTo("/notices?programme=" + notice.programme());
        var link = find(Anchor.class).withText("Who pays for interpreters?").single();
        assertThat(link.getHref()).isEqualTo("/notices/" + notice.id());
    }

    @Test
    void whatNobodyTaughtThisPageIsStillTold() {
        notification.add("of-a-later-version", "Something", null, false);
        shown();

        assertThat(texts(Span.class)).contains("Something happened");
    }

    @Test
    void oneIsMarkedAndUnmarkedAndAllThatAreShownAtOnce() {
        notification.add("question", "One", null, false);
        notification.add("comment", "Two", null, false);
        var view = shown();

        click(marks().getFirst());
        assertThat(notification.unread().unread()).isEqualTo(1);
        click(marks().getFirst());
        assertThat(notification.unread().unread()).isEqualTo(2);

        notification.add("comment", "Came meanwhile", null, false);
        test(find(Button.class).withText("Mark these as read").single()).click();
        assertThat(notification.unread().unread()).isEqualTo(1);
        assertThat(find(Button.class).withText("Mark these as read").exists()).isFalse();

        view.show();
        assertThat(lines()).isEqualTo(3);
        test(find(Button.class).withText("Unread").single()).click();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void whereNothingIsThePageSaysWhatWillStandThere() {
        shown();
        assertThat(find(Button.class).withText("Mark these as read").exists()).isFalse();
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("Nothing yet");
    }

    @Test
    void theBellSaysHowManyAreUnreadAndRingsNoMoreWhenTheyAreRead() {
        for (var number = 0; number < 120; number++) {
            notification.add("comment", "Comment " + number, null, false);
        }
        var bell = new Bell(notification);
        bell.look();
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Notices: more than 99 unread");
        assertThat(bell.getElement().getTextRecursively()).isEqualTo("99+");

        notification.notices.clear();
        bell.look();
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Notices");
        assertThat(bell.getElement().getTextRecursively()).isEmpty();
    }

    @Test
    void theButtonSaysWhetherOneFollows() {
        notification.followed.put(Cast.id("topic"), Following.MUTED);

        assertThat(new FollowButton(notification, Cast.id("programme"), Cast.id("topic")).getText())
                .isEqualTo("Muted");
        assertThat(new FollowButton(notification, Cast.id("programme"), Cast.id("other")).getText())
                .isEqualTo("Follow");
    }

    @Test
    @SuppressWarnings("unchecked")
    void somebodyChoosesWhatTheyAreMailed() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new MailChoicesSection(notification));

        Select<Cadence> questions = find(Select.class)
                .withCondition(field -> "Questions to my organisation".equals(field.getLabel()))
                .single();
        questions.setValue(Cadence.WEEKLY);
        Select<Integer> until = find(Select.class)
                .withCondition(field -> "until".equals(field.getLabel()))
                .single();
        Select<Integer> from = find(Select.class)
                .withCondition(field -> "No mail from".equals(field.getLabel()))
                .single();
        from.setValue(22);
        until.setValue(7);
        test(find(Button.class).withText("Save changes").single()).click();

        assertThat(notification.chosen.kinds().getFirst().cadence()).isEqualTo(Cadence.WEEKLY);
        assertThat(notification.chosen.quietFrom()).isEqualTo(22);
        assertThat(notification.chosen.quietUntil()).isEqualTo(7);
        assertThat(notification.chosen.hour()).isEqualTo(8);
    }

    @Test
    void whoseMailsComeBackIsToldAtHomeAndBesideTheirChoicesAndLetsThemBeTriedAgain() {
        var mail = new MailReach("amina@agency.example", Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(new ReachWaiting(notification).matters(() -> {})).isEmpty();
        notification.reach = mail;
        assertThat(new ReachWaiting(notification).matters(() -> {})).hasSize(1);

        UI.getCurrent().removeAll();
        UI.getCurrent().add(new MailChoicesSection(notification));
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("amina@agency.example", "come back");
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(notification.reach).isEqualTo(MailReach.GOOD);
        assertThat(new ReachWaiting(notification).matters(() -> {})).isEmpty();
    }

    private NoticesView shown() {
        var view = new NoticesView(notification);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show();
        return view;
    }

    private List<Button> marks() {
        return find(Button.class)
                .withCondition(button -> button.hasClassName("news-mark"))
                .all();
    }

    private int lines() {
        return marks().size();
    }

    private void click(Button button) {
        test(button).click();
    }

    private <T extends Component> List<String> texts(Class<T> type) {
        return find(type).all().stream()
                .map(part -> Objects.requireNonNull(part.getElement().getText()))
                .toList();
    }
}
