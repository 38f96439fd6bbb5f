package org.jointly.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.FoundWords;
import org.jointly.api.search.SearchResult;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jointly.ui.shell.FoundNames;
import org.jointly.ui.shell.FoundPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class SearchViewTest extends BrowserlessTest {
    private final List<FoundGroup> groups = new ArrayList<>();
    private final List<FoundNames.FoundName> names = new ArrayList<>();
    private boolean away;

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void whatWasFoundStandsInItsGroupWithItsWordsMarkedAndLeadsThere() {
        groups.add(new FoundGroup(FoundKind.TOPIC, List.of(topic()), true));
        names.add(new FoundNames.FoundName("Harbour Trust", "civil society", null));

        show("q=port");

        assertThat(find(H2.class).all().stream().map(H2::getElement).map(element -> element.getTextRecursively()))
                .containsExactly("Topics", "Organisations");
        var link = find(Anchor.class).all().getFirst();
        assertThat(link.getHref()).isEqualTo("/topic/" + Cast.id("topic"));
        assertThat(link.getElement().getChildren().map(child -> child.getTag() + ":" + child.getText()))
                .containsExactly("span:May we name the ", "mark:port", "span:?");
        assertThat(find(Anchor.class).withText("More topics").single().getHref())
                .isEqualTo("/search?q=port&kind=topic");
        assertThat(find(Span.class).withText("Harbour Trust").exists()).isTrue();
    }

    @Test
    void ofOneKindNothingElseIsShown() {
        groups.add(new FoundGroup(FoundKind.TOPIC, List.of(topic()), true));
        names.add(new FoundNames.FoundName("Harbour Trust", "civil society", null));

        show("q=port&kind=topic");

        assertThat(find(Span.class).withText("Harbour Trust").exists()).isFalse();
        assertThat(find(Anchor.class).withText("More topics").exists()).isFalse();
    }

    @Test
    void whatIsNotFoundIsSaidAndWhatToDo() {
        show("q=nowhere");
        assertThat(said()).containsExactly("Nothing you may see matches “nowhere”. Try fewer or other words.");

        show("");
        assertThat(said().getFirst()).startsWith("What are you looking for?");

        away = true;
        show("q=port");
        assertThat(said()).containsExactly("The search does not answer just now. Try again in a moment.");
    }

    @Test
    void theAddressHoldsWhatIsLookedFor() {
        var sought = Sought.of(QueryParameters.fromString("q=+port+&kind=comment"));

        assertThat(sought).isEqualTo(new Sought("port", FoundKind.COMMENT));
        assertThat(sought.onlyOf(null).address().getQueryString()).isEqualTo("q=port");
        assertThat(Sought.of(QueryParameters.fromString("kind=dream"))).isEqualTo(new Sought("", null));
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static Found topic() {
        return new Found(
                Cast.id("topic"),
                Cast.id("programme"),
                "Fair recruitment",
                null,
                Audience.PROGRAMME,
                List.of(
                        new FoundWords("May we name the ", false),
                        new FoundWords("port", true),
                        new FoundWords("?", false)),
                List.of(),
                Instant.EPOCH);
    }

    private void show(String address) {
        var places = new FoundPlaces(
                List.of(FoundPlace.of("topic", VaadinIcon.CHAT, (id, programme, document) -> "topic/" + id)));
        var view = new SearchView(
                (words, kind) -> {
                    if (away) {
                        throw new BackendAway(new IllegalStateException("away"));
                    }
                    return new SearchResult(groups);
                },
                places,
                List.of(new Names()));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(Sought.of(QueryParameters.fromString(address)));
    }

    private final class Names implements FoundNames {
        @Override
        public String key() {
            return "search.organisations";
        }

        @Override
        public VaadinIcon icon() {
            return VaadinIcon.BUILDING_O;
        }

        @Override
        public List<FoundName> named(String typed) {
            return names;
        }
    }
}
