package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.Fate;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Section;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.carryover.CarryOverJob;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.NestedText;
import org.jointly.document.yjs.BodyEditor;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents from before the flat form are carried over, and nobody who worked on them loses anything. */
class CarryOverTest {
    private final Live live = Backend.beans().getBean(Live.class);
    private final CarryOverJob job = Backend.beans().getBean(CarryOverJob.class);
    private final YDocument old = new YDocument();
    private UUID programme = new UUID(0, 0);
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aTextOfTwoFromBefore() throws SQLException {
        programme = begun(AMINA_EDITOR_OF_IOM, "From before").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var nested = old.edit(5, editing -> write(editing.fragment(FlatText.NESTED)));
        changed("update document.edit set bytes = '\\x" + HexFormat.of().formatHex(nested) + "' where document = '"
                + document + "'");
        changed("delete from document.snapshot where document = '" + document + "'", 0);
        changed("update document.document set schema = 1 where id = '" + document + "'");
    }

    private static void write(XmlEditor text) {
        text.append("heading", Map.of("level", 1L)).appendText().append("Situation", Map.of());
        var item = text.append("bulletList", Map.of()).append("listItem", Map.of());
        item.append("paragraph", Map.of()).appendText().append("Recruiters take every fee", Map.of());
        var cell = text.append("table", Map.of()).append("tableRow", Map.of()).append("tableCell", Map.of());
        cell.append("paragraph", Map.of()).appendText().append("forty inspections", Map.of());
    }

    @Test
    void whoeverOpensItFindsItInTheFlatFormAndTheOldOneBesideIt() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            assertThat(amina.plain()).isEqualTo("Situation\nRecruiters take every fee\nforty inspections\n");
            amina.write("And more");
            amina.await(() -> amina.kept() == 2);
        }
        var blocks = read().blocks();
        assertThat(blocks.getFirst().attributes()).isEqualTo(Map.of("kind", "h1"));
        assertThat(blocks.get(1).attributes()).isEqualTo(Map.of("list", "bullet"));
        assertThat(NestedText.letters(live.read(document, text -> text.fragment(FlatText.NESTED))))
                .isEqualTo(NestedText.letters(old.fragment(FlatText.NESTED)));
        assertThat(schema()).isEqualTo(2);
        assertThat(edits()).isEqualTo(3);
    }

    @Test
    void everyCommentStandsOnItsWords() {
        var fee = raised("every fee", List.of(1, 0, 0, 0), "Recruiters take ".length());
        var inspections = raised("inspections", List.of(2, 0, 0, 0, 0), "forty ".length());
        var lost = about("gone", new Anchor(document, "AAEC", "AAQF", "words that are gone"));

        assertThat(read().letters()).contains("every fee");

        assertThat(words(fee)).isEqualTo("every fee");
        assertThat(words(inspections)).isEqualTo("inspections");
        assertThat(seen(lost).start()).isEqualTo("AAEC");
    }

    @Test
    void penholdersKeepTheirSectionsAlsoWhenTheseAreRenamedAndDeletedAndBroughtBack() throws SQLException {
        changed(
                "insert into document.penholder (document, section, programme, holder) values ('%s', 'Situation', '%s', '%s')"
                        .formatted(document, programme, CLARA_EDITOR_OF_UNODC.organisation()));
        assertThat(holder("Situation")).isEqualTo(CLARA_EDITOR_OF_UNODC.organisation());

        edit(body -> {
            body.delete(0, 0, 9);
            body.insert(0, 0, List.of(new XmlText.Letters("Analysis", Map.of())));
        });
        assertThat(holder("Analysis")).isEqualTo(CLARA_EDITOR_OF_UNODC.organisation());

        rest();
        edit(body -> body.delete(0));
        edit(body -> body.append(List.of(TextBlock.of(Map.of("kind", "h1"), "Analysis"))));
        assertThat(holder("Analysis")).isEqualTo(CLARA_EDITOR_OF_UNODC.organisation());
    }

    @Test
    void aVersionFromBeforeIsReadComparedAndBroughtBack() throws SQLException {
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("Flat"))
                .as(Version.class);
        changed("update document.version set bytes = '\\x" + HexFormat.of().formatHex(old.update()) + "' where id = '"
                + version.id() + "'");
        assertThat(version.contributors())
                .extracting(Signature::organisationName)
                .doesNotContain("Jointly");
        edit(body -> body.append(List.of(TextBlock.of(Map.of(), "Regretted"))));

        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/documents/versions/" + version.id() + "/export?format=markdown")
                        .text())
                .contains("# Situation", "- Recruiters take every fee", "| forty inspections |");
        assertThat(
                        AMINA_EDITOR_OF_IOM
                                .get("/documents/versions/" + version.id() + "/comparison")
                                .as(Comparison.class)
                                .blocks()
                                .stream()
                                .flatMap(block -> block.pieces().stream())
                                .filter(piece -> piece.fate() != Fate.KEPT)
                                .map(Comparison.Piece::text))
                .containsExactly("Regretted");
        var before = read().blocks();
        CLARA_EDITOR_OF_UNODC
                .send("POST", "/documents/versions/" + version.id() + "/restorations", null, Map.of())
                .as(Version.class);
        assertThat(read().blocks()).isEqualTo(before.subList(0, 3));
    }

    @Test
    void whatNobodyOpensIsCarriedOverToo() throws SQLException {
        assertThat(job.rehearse()).contains(document);
        assertThat(schema()).isEqualTo(1);

        job.run();

        assertThat(schema()).isEqualTo(2);
        assertThat(edits()).isEqualTo(2);
        assertThat(job.rehearse()).doesNotContain(document);
    }

    private Topic raised(String quote, List<Integer> path, int offset) {
        var text = old.fragment(FlatText.NESTED);
        assertThat(NestedText.letters(text)).contains(quote);
        var holder = old.place(positionIn(path)).orElseThrow().type();
        return about(
                quote,
                new Anchor(
                        document,
                        base64(old.position(null, holder, offset, 0)),
                        base64(old.position(null, holder, offset + quote.length(), 0)),
                        quote));
    }

    /** Of the first letter of the text that one comes to by these children. */
    private RelativePosition positionIn(List<Integer> path) {
        for (var clock = 0L; ; clock++) {
            var position = RelativePosition.read(new byte[] {0, 5, (byte) clock, 0});
            if (old.place(position).filter(place -> place.path().equals(path)).isPresent()) {
                return position;
            }
        }
    }

    private static String base64(RelativePosition position) {
        return Base64.getEncoder().encodeToString(position.bytes());
    }

    private Topic about(String title, Anchor words) {
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(title, "Why?", Audience.PROGRAMME, null, null, words))
                .as(Topic.class);
    }

    private Anchor seen(Topic topic) {
        for (var each : AMINA_EDITOR_OF_IOM
                .get("/programmes/" + programme + "/discussion/topics?about=" + document)
                .as(Argument.of(Page.class, Topic.class))
                .items()) {
            if (each instanceof Topic one && one.id().equals(topic.id())) {
                return Objects.requireNonNull(one.anchor());
            }
        }
        throw new AssertionError("The topic is gone");
    }

    private String words(Topic topic) {
        var anchor = seen(topic);
        var start = spot(anchor.start());
        var end = spot(anchor.end());
        assertThat(start.block()).isEqualTo(end.block());
        return start.block().plain().substring(start.offset(), end.offset());
    }

    private Body.Spot spot(String base64) {
        return live.read(
                        document,
                        text -> text.place(RelativePosition.read(
                                        Base64.getDecoder().decode(base64)))
                                .flatMap(place -> text.body(FlatText.BODY).at(place.type(), place.index())))
                .orElseThrow();
    }

    private FlatText read() {
        return live.read(document, text -> new FlatText(text.body(FlatText.BODY), Map.of()));
    }

    private void edit(Consumer<BodyEditor> writing) {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.writeBody(writing);
            clara.await(() -> clara.kept() == 2);
        }
    }

    private void rest() {
        var rooms = Backend.beans().getBean(Rooms.class);
        var aftermath = Backend.beans().getBean(Aftermath.class);
        rooms.find(document).ifPresent(aftermath::rest);
    }

    private UUID holder(String section) {
        return AMINA_EDITOR_OF_IOM
                .get("/documents/" + document + "/sections")
                .as(Argument.listOf(Section.class))
                .stream()
                .filter(each -> each.title().equals(section))
                .map(each -> Objects.requireNonNull(each.penholder()).id())
                .findFirst()
                .orElseThrow();
    }

    private int schema() throws SQLException {
        return number("select schema from document.document where id = '" + document + "'");
    }

    private int edits() throws SQLException {
        return number("select count(*) from document.edit where document = '" + document + "'");
    }

    private static int number(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void changed(String statement) throws SQLException {
        changed(statement, 1);
    }

    private static void changed(String statement, int atLeast) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            assertThat(changing.executeUpdate(statement)).isGreaterThanOrEqualTo(atLeast);
        }
    }
}
