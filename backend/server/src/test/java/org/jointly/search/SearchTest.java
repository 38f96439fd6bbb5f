package org.jointly.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.Audience.DRAFTERS;
import static org.jointly.api.Audience.ORGANISATION;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.api.programme.Capacity.PARTNER;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.Template;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.FoundWords;
import org.jointly.api.search.SearchResult;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A word that nobody else writes. */
    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private UUID programme = UUID.randomUUID();

    @BeforeEach
    void aProgrammeOfTwoAgenciesAndAnNgo() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Sought " + word).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, PARTNER);
    }

    @Test
    void everythingIsFoundByItsWordsAndStandsInItsGroup() {
        var topic = raised("About " + word, PROGRAMME).id();
        AMINA_EDITOR_OF_IOM
                .post(
                        "/discussion/topics/" + topic + "/comments",
                        new WriteComment("I mean the " + word + " of Lagos."))
                .as(Comment.class);
        AMINA_EDITOR_OF_IOM
                .post("/programmes/" + programme + "/documents", new CreateDocument("Brief on " + word, Template.BLANK))
                .as(Document.class);

        awaited(CLARA_EDITOR_OF_UNODC, word, 4);
        var groups = search(CLARA_EDITOR_OF_UNODC, word).groups();

        assertThat(groups.stream().map(FoundGroup::kind))
                .containsExactly(FoundKind.PROGRAMME, FoundKind.DOCUMENT, FoundKind.TOPIC, FoundKind.COMMENT);
        var comment = groups.getLast().found().getFirst();
        assertThat(comment.parent()).isEqualTo(topic);
        assertThat(comment.programmeTitle()).isEqualTo("Sought " + word);
        assertThat(marked(comment.excerpt())).containsExactly(word);
        assertThat(marked(groups.getFirst().found().getFirst().title())).containsExactly(word);
    }

    @Test
    void aTitleIsFoundHoweverOneSpellsIt() {
        var titles =
                WaysToSpell.all().map(way -> (String) way.get()[0]).distinct().toList();
        titles.forEach(title -> raised(title + " " + word, PROGRAMME));
        awaited(AMINA_EDITOR_OF_IOM, word, 1 + titles.size());

        assertThat(WaysToSpell.all()).allSatisfy(way -> {
            var typed = (String) way.get()[1];
            assertThat(titles(AMINA_EDITOR_OF_IOM, typed + " " + word))
                    .as(typed)
                    .contains(way.get()[0] + " " + word);
        });
    }

    @Test
    void eachAudienceFindsItsTopicsAndNobodyElseDoes() {
        raised("Internal " + word, ORGANISATION);
        raised("Draft " + word, DRAFTERS);
        raised("Common " + word, PROGRAMME);
        awaited(BORIS_COMMENTER_OF_IOM, word, 4);

        assertThat(titles(BORIS_COMMENTER_OF_IOM, word))
                .containsExactlyInAnyOrder("Sought " + word, "Internal " + word, "Draft " + word, "Common " + word);
        assertThat(titles(CLARA_EDITOR_OF_UNODC, word))
                .containsExactlyInAnyOrder("Sought " + word, "Draft " + word, "Common " + word);
        assertThat(titles(DALIA_OF_AN_NGO, word)).containsExactlyInAnyOrder("Sought " + word, "Common " + word);
    }

    @Test
    void anotherOrganisationCannotTellWhetherAWordIsAnywhere() {
        raised("Common " + word, PROGRAMME);
        awaited(AMINA_EDITOR_OF_IOM, word, 2);

        var slip = word.substring(0, word.length() - 1) + "z";
        assertThat(ILSE_EDITOR_OF_ILO.get(path(word)).text())
                .isEqualTo(ILSE_EDITOR_OF_ILO.get(path("nowhereatall")).text());
        assertThat(search(ILSE_EDITOR_OF_ILO, slip).groups()).isEmpty();
        assertThat(search(ILSE_EDITOR_OF_ILO, word.substring(0, 5)).groups()).isEmpty();
        assertThat(search(AMINA_EDITOR_OF_IOM, slip).groups()).isNotEmpty();
    }

    /** Thirty beginnings are looked up: whoever fills all but one of them would see by the last whether another stands there. */
    @Test
    void wordsOfOthersChangeNoAnswerWhateverOneWritesOneself() {
        raised(word, PROGRAMME);
        awaited(AMINA_EDITOR_OF_IOM, word, 2);
        var begins = word.substring(0, 6);
        var own = begun(ILSE_EDITOR_OF_ILO, "Planted").id();
        for (var planted = 0; planted < 30; planted++) {
            ILSE_EDITOR_OF_ILO
                    .post(
                            "/programmes/" + own + "/discussion/topics",
                            new RaiseTopic(
                                    begins + "x".repeat(20) + (char) ('a' + planted / 10) + (char) ('a' + planted % 10),
                                    "Of ours.",
                                    PROGRAMME,
                                    null,
                                    null,
                                    null))
                    .as(Topic.class);
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (topics(ILSE_EDITOR_OF_ILO, begins) < 30) {
            assertThat(System.nanoTime()).as("not read into the index in time").isLessThan(deadline);
        }

        assertThat(search(ILSE_EDITOR_OF_ILO, word).groups()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsFoundByNobodyAtOnce() {
        var topic = raised("Taken back", PROGRAMME).id();
        var comment = AMINA_EDITOR_OF_IOM
                .post("/discussion/topics/" + topic + "/comments", new WriteComment("Only " + word + "x."))
                .as(Comment.class);
        awaited(CLARA_EDITOR_OF_UNODC, word + "x", 1);

        AMINA_EDITOR_OF_IOM.delete("/discussion/comments/" + comment.id());

        assertThat(search(CLARA_EDITOR_OF_UNODC, word + "x").groups())
                .extracting(FoundGroup::kind)
                .doesNotContain(FoundKind.COMMENT);
    }

    /** The index reads many things at once, and one of them may be taken back between its reading and its commit. */
    @Test
    void whatTheIndexWasStillReadingWhenItWasTakenBackIsFoundByNobody() throws SQLException {
        var topic = raised("Taken back", PROGRAMME).id();
        var comment = AMINA_EDITOR_OF_IOM
                .post("/discussion/topics/" + topic + "/comments", new WriteComment("Only " + word + "x."))
                .as(Comment.class);
        awaited(CLARA_EDITOR_OF_UNODC, word + "x", 1);

        try (var reading = Backend.stack().postgres().asSuperuser();
                var statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('search index', 0))");
            statement.execute(
                    "create temporary table as_read on commit drop as select * from search.entry where subject = '"
                            + comment.id() + "'");
            AMINA_EDITOR_OF_IOM.delete("/discussion/comments/" + comment.id());
            statement.execute("insert into search.entry select * from as_read");
            reading.commit();
            assertThat(search(CLARA_EDITOR_OF_UNODC, word + "x").groups())
                    .extracting(FoundGroup::kind)
                    .doesNotContain(FoundKind.COMMENT);
        }
    }

    @Test
    void whoJoinsFindsWhatWasThereAndWhoLeavesFindsNothingAtOnce() {
        raised("Common " + word, PROGRAMME);
        awaited(AMINA_EDITOR_OF_IOM, word, 2);
        assertThat(search(ILSE_EDITOR_OF_ILO, word).groups()).isEmpty();

        joined(AMINA_EDITOR_OF_IOM, programme, Visitor.of("ivan", "ilo"), PARTNER);
        awaited(ILSE_EDITOR_OF_ILO, word, 2);

        var participation = participation(AMINA_EDITOR_OF_IOM, programme, ILSE_EDITOR_OF_ILO);
        assertThat(AMINA_EDITOR_OF_IOM
                        .delete("/programmes/" + programme + "/participations/" + participation.id())
                        .status())
                .isLessThan(300);
        assertThat(search(ILSE_EDITOR_OF_ILO, word).groups()).isEmpty();
    }

    @Test
    void whoMayNotReadProgrammesFindsNone() {
        awaited(AMINA_EDITOR_OF_IOM, word, 1);

        Backend.stack().people().add("seeker", "iom:admin");
        assertThat(search(Visitor.of("seeker", "iom"), word).groups()).isEmpty();
    }

    @Test
    void ofAKindThereAreAFewAndMoreOfItIsShownWhenOneAsksForIt() {
        for (var number = 0; number < 8; number++) {
            raised("Number " + number + " " + word, PROGRAMME);
        }
        awaited(AMINA_EDITOR_OF_IOM, "number 7 " + word, 1);

        var some = search(AMINA_EDITOR_OF_IOM, word).groups().getLast();
        assertThat(some.found()).hasSize(6);
        assertThat(some.more()).isTrue();
        var all = AMINA_EDITOR_OF_IOM
                .get(path(word) + "&kind=topic")
                .as(SearchResult.class)
                .groups()
                .getFirst();
        assertThat(all.found()).hasSize(8);
        assertThat(all.more()).isFalse();
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedAndOneWithoutAWordFindsNothing() {
        assertThat(AMINA_EDITOR_OF_IOM.get(path("a".repeat(201))).status()).isEqualTo(422);
        assertThat(search(AMINA_EDITOR_OF_IOM, "' & | ! :* ()").groups()).isEmpty();
        assertThat(search(AMINA_EDITOR_OF_IOM, "it's \\ 'x' & !y").groups()).isEmpty();
    }

    @Test
    void whatTheIndexDoesNotTakeHoldsUpNothingElse() throws SQLException {
        var title = "Refused " + word;
        asSuperuser(
                "alter table search.entry add constraint none_of_a_test check (title <> '" + title + "') not valid");
        try {
            raised(title, PROGRAMME);
            raised("Taken " + word, PROGRAMME);
            awaited(AMINA_EDITOR_OF_IOM, "taken " + word, 1);

            assertThat(titles(AMINA_EDITOR_OF_IOM, word))
                    .contains("Taken " + word)
                    .doesNotContain(title);
        } finally {
            asSuperuser("alter table search.entry drop constraint none_of_a_test");
        }
    }

    /** Words of all organisations lie there. */
    @Test
    void theIndexItselfIsSeenByNobodyWhoAsks() {
        awaited(AMINA_EDITOR_OF_IOM, word, 1);

        var amina = AnySql.of(AMINA_EDITOR_OF_IOM);
        assertThat(amina.tries("delete from search.word")).isEqualTo(AnySql.NO_ROW);
        assertThat(amina.tries("delete from search.entry")).isEqualTo(AnySql.NO_ROW);
        assertThat(amina.tries("delete from search.due")).isEqualTo(AnySql.NO_ROW);
        assertThat(amina.tries("insert into search.word values (gen_random_uuid(), 'theirs', 'srieht')"))
                .isNotEqualTo(AnySql.DONE);
    }

    private Topic raised(String title, Audience audience) {
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(title, "To begin with.", audience, null, null, null))
                .as(Topic.class);
    }

    private static void awaited(Visitor visitor, String words, int things) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (search(visitor, words).groups().stream()
                        .mapToInt(group -> group.found().size())
                        .sum()
                < Math.min(things, 6)) {
            assertThat(System.nanoTime()).as("not read into the index in time").isLessThan(deadline);
        }
    }

    private static int topics(Visitor visitor, String words) {
        return visitor.get(path(words) + "&kind=topic").as(SearchResult.class).groups().stream()
                .mapToInt(group -> group.found().size())
                .sum();
    }

    private static List<String> titles(Visitor visitor, String words) {
        return search(visitor, words).groups().stream()
                .filter(group -> group.kind() != FoundKind.COMMENT)
                .flatMap(group -> group.found().stream())
                .map(Found::title)
                .map(title -> title.stream().map(FoundWords::text).collect(Collectors.joining()))
                .toList();
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> marked(List<FoundWords> words) {
        return words.stream().filter(FoundWords::marked).map(FoundWords::text).toList();
    }

    private static SearchResult search(Visitor visitor, String words) {
        return visitor.get(path(words)).as(SearchResult.class);
    }

    private static String path(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
