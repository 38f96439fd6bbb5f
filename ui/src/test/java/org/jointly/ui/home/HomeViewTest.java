package org.jointly.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.Page;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Me;
import org.jointly.api.access.Person;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.access.Visit;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.LastVisit;
import org.jointly.ui.shell.Room;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class HomeViewTest extends BrowserlessTest {
    private static final Room REGISTER = new Room() {
        @Override
        public String path() {
            return "register";
        }

        @Override
        public String key() {
            return "room.programmes";
        }

        @Override
        public VaadinIcon icon() {
            return VaadinIcon.RECORDS;
        }

        @Override
        public char letter() {
            return 'r';
        }

        @Override
        public String welcome() {
            return "home.to-programmes";
        }
    };

    private final List<Matter> first = new ArrayList<>();
    private final List<Matter> second = new ArrayList<>();
    private final List<Happening> news = new ArrayList<>();
    private @Nullable Instant before;

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
    void theMostUrgentStandsFirstWhateverFeatureItIsOf() {
        first.add(Matter.due(null, Matter.strong("Without a day")));
        first.add(Matter.due(LocalDate.now().plusDays(30), Matter.strong("In a month")));
        second.add(Matter.pressing(LocalDate.now(), Matter.strong("Today")));
        second.add(Matter.due(LocalDate.now().plusDays(30), Matter.strong("In a month, too")));
        first.add(Matter.due(LocalDate.now().plusDays(1), Matter.strong("Tomorrow")));
        show();

        assertThat(find(Span.class).all().stream()
                        .filter(text -> text.hasClassName("strong"))
                        .map(Span::getText))
                .containsExactly("Today", "Tomorrow", "In a month", "In a month, too", "Without a day");
        assertThat(find(Button.class).withText("See programmes").exists()).isFalse();
    }

    @Test
    void whatHappenedLastStandsFirstAndWhatWasSeenBelowALine() {
        before = Instant.now().minusSeconds(7200);
        news.add(new Happening(Instant.now().minusSeconds(9000), new Span("Seen")));
        news.add(new Happening(Instant.now().minusSeconds(60), new Span("New")));
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .containsSubsequence("New", "Seen before", "Seen");
    }

    @Test
    void whoLooksAgainWithinTheHalfHourHasNotBeenAway() {
        before = Instant.now().minusSeconds(600);
        news.add(new Happening(Instant.now().minusSeconds(9000), new Span("Seen")));
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText)).doesNotContain("Seen before");
    }

    private void show() {
        var view = new HomeView(
                List.of(dealt -> first, dealt -> second),
                List.of(since -> news),
                List.of(REGISTER),
                new LastVisit(new Visits()));
        UI.getCurrent().add(view);
        view.show();
    }

    private final class Visits implements AccessApi {
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
            return new Visit(before);
        }

        @Override
        public Page<Person> people(@Nullable String q, @Nullable String after) {
            throw new UnsupportedOperationException();
        }
    }
}
