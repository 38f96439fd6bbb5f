package org.jointly.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.Fate;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Section;
import org.jointly.api.document.Template;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.Live;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts, their penholders and their versions, through the API. */
class DocumentTest {
    private static final Actor AMINA = actor(AMINA_EDITOR_OF_IOM, "Amina");

    private UUID programme = new UUID(0, 0);
    private Document document =
            new Document(programme, programme, "", true, AMINA.by().signature(), Instant.EPOCH, null, 0, Set.of());

    @BeforeEach
    void aProgramme() {
        programme = begun(AMINA_EDITOR_OF_IOM, "With a document").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        document = documents(AMINA_EDITOR_OF_IOM).getFirst();
    }

    @Test
    void otherTextsStandBesideTheProgrammesOwn() {
        var request = new CreateDocument("Brief for the General Assembly", Template.BLANK);
        var brief = CLARA_EDITOR_OF_UNODC
                .post("/programmes/" + programme + "/documents", request, "a-brief")
                .as(Document.class);
        var again = CLARA_EDITOR_OF_UNODC
                .post("/programmes/" + programme + "/documents", request, "a-brief")
                .as(Document.class);

        assertThat(again.id()).isEqualTo(brief.id());
        assertThat(documents(DALIA_OF_AN_NGO))
                .extracting(Document::title)
                .containsExactly("Programme document", "Brief for the General Assembly");
        assertThat(brief.main()).isFalse();
        assertThat(brief.begunBy().organisation()).isEqualTo(CLARA_EDITOR_OF_UNODC.organisation());
    }

    @Test
    void aNameIsGivenOnlyToWhatOneHasSeen() {
        var renamed = AMINA_EDITOR_OF_IOM
                .put("/documents/" + document.id(), new RenameDocument("Joint document", document.version()))
                .as(Document.class);
        var stale = CLARA_EDITOR_OF_UNODC.put(
                "/documents/" + document.id(), new RenameDocument("Other", document.version()));

        assertThat(renamed.title()).isEqualTo("Joint document");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Joint document");
    }

    @Test
    void aSectionHasAPenholderAmongThoseWhoDraft() {
        var path = "/documents/" + document.id() + "/penholders";
        var unodc = CLARA_EDITOR_OF_UNODC.organisation();
        var held = AMINA_EDITOR_OF_IOM
                .put(path, new HoldPen("Situation analysis", unodc))
                .as(Argument.listOf(Section.class));

        assertThat(held)
                .filteredOn(section -> section.penholder() != null)
                .extracting(section -> section.title() + " "
                        + Objects.requireNonNull(section.penholder()).id())
                .containsExactly("Situation analysis " + unodc);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(path, new HoldPen("Situation analysis", DALIA_OF_AN_NGO.organisation()))
                        .problem()
                        .toString())
                .contains("an organisation that drafts this programme");
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(path, new HoldPen("No such part", unodc))
                        .text())
                .contains("/section");
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(path, new HoldPen("Situation analysis", null))
                        .as(Argument.listOf(Section.class)))
                .allMatch(section -> section.penholder() == null);
    }

    @Test
    void aVersionKeepsTheTextAndWhoWroteIt() {
        write("Kept words");
        var version = named("For the first reading");

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.hash()).hasSize(64);
        assertThat(version.contributors())
                .extracting(signature -> signature.organisation())
                .contains(Objects.requireNonNull(AMINA_EDITOR_OF_IOM.organisation()));
        assertThat(named("The same under another name").hash()).isEqualTo(version.hash());
        write("More");
        assertThat(named("Another text").hash()).isNotEqualTo(version.hash());
        assertThat(DALIA_OF_AN_NGO
                        .get("/documents/" + document.id() + "/versions")
                        .as(Argument.of(Page.class, Version.class))
                        .items())
                .hasSize(3);
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        write("The victims are heard");
        var first = named("First");
        var text = Backend.beans().getBean(Live.class);
        as(() -> text.edit(document.id(), editing -> {
            var body = editing.body(FlatText.BODY);
            var last = body.blocks().size() - 1;
            body.delete(last, 4, 11);
            body.insert(last, 4, List.of(new XmlText.Letters("survivors", Map.of())));
        }));
        write("A new paragraph");

        var compared = CLARA_EDITOR_OF_UNODC
                .get("/documents/versions/" + first.id() + "/comparison")
                .as(Comparison.class);

        assertThat(words(compared, Fate.REMOVED)).isEqualTo("victims");
        assertThat(words(compared, Fate.ADDED)).isEqualTo("survivorsA new paragraph");
        assertThat(words(compared, Fate.KEPT)).contains("Executive summary");
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/documents/versions/" + first.id() + "/comparison?to=" + first.id())
                        .as(Comparison.class)
                        .blocks())
                .allMatch(block -> block.pieces().stream().allMatch(piece -> piece.fate() == Fate.KEPT));
    }

    @Test
    void aVersionComesBackAsANewEditAndWhatWasThereIsKept() {
        write("Wanted back");
        var wanted = named("Good");
        write("Regretted");

        var restored = CLARA_EDITOR_OF_UNODC
                .send("POST", "/documents/versions/" + wanted.id() + "/restorations", null, Map.of())
                .as(Version.class);

        assertThat(restored.hash()).isEqualTo(wanted.hash());
        assertThat(restored.number()).isEqualTo(3);
        var before = CLARA_EDITOR_OF_UNODC
                .get("/documents/" + document.id() + "/versions")
                .as(Argument.of(Page.class, Version.class));
        assertThat(((Version) before.items().get(1)).hash()).isNotEqualTo(wanted.hash());
    }

    @Test
    void whatIsFrozenStaysAsItWasFrozen() {
        var version = named("For clearance");
        var frozen = CLARA_EDITOR_OF_UNODC
                .put("/documents/versions/" + version.id() + "/freeze", "")
                .as(Version.class);
        var again = AMINA_EDITOR_OF_IOM
                .put("/documents/versions/" + version.id() + "/freeze", "")
                .as(Version.class);

        assertThat(Objects.requireNonNull(frozen.frozenBy()).organisation())
                .isEqualTo(CLARA_EDITOR_OF_UNODC.organisation());
        assertThat(again).isEqualTo(frozen);
        assertThat(frozen.hash()).isEqualTo(version.hash());
    }

    private void write(String words) {
        var live = Backend.beans().getBean(Live.class);
        as(() -> live.edit(
                document.id(), editing -> editing.body(FlatText.BODY).append(List.of(TextBlock.of(Map.of(), words)))));
    }

    private Version named(String name) {
        return AMINA_EDITOR_OF_IOM
                .post("/documents/" + document.id() + "/versions", new NameVersion(name))
                .as(Version.class);
    }

    private List<Document> documents(Visitor visitor) {
        return visitor.get("/programmes/" + programme + "/documents").as(Argument.listOf(Document.class));
    }

    private static String words(Comparison comparison, Fate fate) {
        return comparison.blocks().stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.fate() == fate)
                .map(Comparison.Piece::text)
                .collect(Collectors.joining());
    }

    private static void as(Runnable work) {
        PropagatedContext.empty().plus(AMINA).wrap(work).run();
    }

    private static Actor actor(Visitor visitor, String name) {
        return new Actor(
                UUID.fromString(Backend.stack().people().id(visitor.username())),
                name,
                Objects.requireNonNull(visitor.organisation()),
                "IOM",
                Set.of(Role.VIEWER, Role.EDITOR));
    }
}
