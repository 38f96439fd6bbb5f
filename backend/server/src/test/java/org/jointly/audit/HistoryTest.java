package org.jointly.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.type.Argument;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.exchange.Import;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.TextKind;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.api.programme.change.ProgrammeField;
import org.jointly.api.programme.change.TextChange;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the history of a programme says of changes, what is found in it, and what leaves as a table. */
class HistoryTest {
    @BeforeAll
    static void adopted() {
        Backend.adoptEverybody();
    }

    @Test
    void whatClaraChangedIsToldWithWhatWasRemovedAndAdded() {
        var programme = shared("Told");
        var first = described(AMINA_EDITOR_OF_IOM, programme, "Returned migrants");
        CLARA_EDITOR_OF_UNODC
                .put(
                        "/programmes/" + programme,
                        new UpdateProgramme(
                                first.titles(),
                                List.of(new Description(
                                        TextKind.TARGET_GROUPS, "en", "Returned migrants, consular staff")),
                                LocalDate.of(2027, 1, 1),
                                null,
                                Set.of(Strand.PROTECTION),
                                List.of(
                                        new Place(PlaceKind.COUNTRY, "NG", null, null, null, null, null),
                                        new Place(PlaceKind.COUNTRY, "KE", null, null, null, null, null)),
                                List.of(new Sector("1", "15160", null, new BigDecimal("40.0"))),
                                List.of(),
                                first.version()))
                .as(Programme.class);

        var told = history(DALIA_OF_AN_NGO, programme, "").getFirst();

        assertThat(told.action()).isEqualTo("programme.changed");
        assertThat(told.by().personName()).startsWith("Clara");
        assertThat(told.details()).containsEntry("changed", "descriptions,startsOn,places,strands,sectors");
        assertThat(told.changes())
                .extracting(FieldChange::field, FieldChange::removed, FieldChange::added)
                .containsExactly(
                        tuple(ProgrammeField.STARTS_ON, List.of(), List.of(ChangedValue.ofText("2027-01-01"))),
                        tuple(ProgrammeField.TARGET_GROUPS, List.of(), List.of(ChangedValue.ofText("consular staff"))),
                        tuple(ProgrammeField.COUNTRIES, List.of(), List.of(coded("KE"))),
                        tuple(ProgrammeField.STRANDS, List.of(coded("prevention")), List.of(coded("protection"))),
                        tuple(
                                ProgrammeField.SECTORS,
                                List.of(),
                                List.of(new ChangedValue("15160", "1", null, new BigDecimal("40")))));
    }

    @Test
    void theTextsBeforeAndAfterAreReadWholeByWhoeverReadsTheProgramme() {
        var programme = shared("Whole");
        var long1 = "Returned migrants. " + "And so on. ".repeat(100);
        described(AMINA_EDITOR_OF_IOM, programme, long1);
        var changed = described(CLARA_EDITOR_OF_UNODC, programme, long1 + "Consular staff.");
        var address = "/programmes/" + programme + "/changes/" + changed.version();

        var change = DALIA_OF_AN_NGO.get(address).as(ProgrammeChange.class);

        assertThat(change.texts())
                .containsExactly(new TextChange(ProgrammeField.TARGET_GROUPS, "en", long1, long1 + "Consular staff."));
        assertThat(change.fields().getFirst().longer()).isTrue();
        assertThat(ILSE_EDITOR_OF_ILO.get(address).status()).isEqualTo(404);
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/programmes/" + programme + "/changes/77")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAFileBroughtIsToldToo() {
        var identifier = "XX-" + UUID.randomUUID();
        imported(identifier, "");
        var programme = Objects.requireNonNull(
                imported(identifier, "<description type=\"3\"><narrative>Consular staff</narrative></description>")
                        .activities()
                        .getFirst()
                        .programme());

        var told = history(AMINA_EDITOR_OF_IOM, programme, "?q=consular");

        assertThat(told).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("programme.imported");
            assertThat(entry.changes())
                    .extracting(FieldChange::field, FieldChange::added)
                    .containsExactly(
                            tuple(ProgrammeField.TARGET_GROUPS, List.of(ChangedValue.ofText("Consular staff"))));
        });
    }

    @Test
    void theTrailItselfHoldsNothingOfWhatWasWritten() throws SQLException {
        var canary = "zq" + UUID.randomUUID().toString().replace("-", "");
        var programme = shared("Nothing of it");
        described(AMINA_EDITOR_OF_IOM, programme, canary);

        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*), count(*) filter (where e::text like '%" + canary
                        + "%') from audit.entry e" + " where programme = '" + programme + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
        assertThat(history(CLARA_EDITOR_OF_UNODC, programme, "?q=" + canary)).hasSize(1);
    }

    @Test
    void administratorsWhoReadNoProgrammesAreToldWhichFieldsChangedAndNotWhat() {
        var sanou = Visitor.of("sanou", "sahel-aid");
        var reader = begun(sanou, "Only for readers");
        described(sanou, reader.id(), "Returned migrants");
        assertThat(sanou.get("/audit/entries")
                        .as(Argument.of(Page.class, AuditEntry.class))
                        .items())
                .anySatisfy(entry -> assertThat(((AuditEntry) entry).changes()).isNotEmpty());

        var people = Backend.stack().people();
        people.add("only-admin-of-history", "sahel-aid:admin");
        Backend.adoptEverybody();
        var alone = Visitor.of("only-admin-of-history", "sahel-aid");
        List<AuditEntry> trail = entries(alone, "/audit/entries?kind=programmes");
        assertThat(trail)
                .filteredOn(entry -> entry.action().equals("programme.changed"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.changes()).isEmpty();
                    assertThat(entry.details()).containsKey("changed");
                });
    }

    @Test
    void somebodyFindsAChangeByItsWordsByACountryInAnyLanguageAndByWhoMadeIt() {
        var programme = shared("Found again");
        var first = described(AMINA_EDITOR_OF_IOM, programme, "Réfugiés and returned migrants");
        described(CLARA_EDITOR_OF_UNODC, programme, "Consular staff");
        AMINA_EDITOR_OF_IOM.put(
                "/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, first.version() + 1));

        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=refugies")).hasSize(2);
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=consul"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by().personName()).startsWith("Clara"));
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=clara+staff")).hasSize(1);
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=clara")).hasSize(1);
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=" + encoded("Nigéria")))
                .isEmpty();
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=harbour"))
                .extracting(AuditEntry::action)
                .contains("invitation.sent");
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=harbour+amina"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.about()).startsWith("Harbour"));
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=nowhere")).isEmpty();
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=" + encoded("!!!"))).isEmpty();
        assertThat(history(DALIA_OF_AN_NGO, programme, "?q=refugies&kind=discussion"))
                .isEmpty();

        moved(AMINA_EDITOR_OF_IOM, programme, "KE");
        for (var name : List.of("Kenya", "Кения", "肯尼亚", "كينيا")) {
            assertThat(history(DALIA_OF_AN_NGO, programme, "?q=" + encoded(name)))
                    .as(name)
                    .hasSize(1);
        }
        assertThat(ILSE_EDITOR_OF_ILO
                        .get("/programmes/" + programme + "/audit/entries?q=consul")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsFoundIsReadPageByPage() {
        var programme = shared("Page by page");
        for (var i = 0; i < 53; i++) {
            described(AMINA_EDITOR_OF_IOM, programme, "Sought" + i);
        }
        var address = "/programmes/" + programme + "/audit/entries?q=sought";
        List<AuditEntry> all = new ArrayList<>();
        var page = page(CLARA_EDITOR_OF_UNODC, address);
        all.addAll(page.items());
        assertThat(page.items()).hasSize(50);
        page = page(CLARA_EDITOR_OF_UNODC, address + "&after=" + page.next());
        all.addAll(page.items());

        assertThat(page.next()).isNull();
        assertThat(all).extracting(AuditEntry::hash).doesNotHaveDuplicates().hasSize(53);
    }

    @Test
    void theTableHoldsWhatIsListedAndNoFormula() {
        var programme = shared("As a table");
        described(AMINA_EDITOR_OF_IOM, programme, "=HYPERLINK(\"http://evil.example\")");
        described(CLARA_EDITOR_OF_UNODC, programme, "Consular staff");
        var export = "/programmes/" + programme + "/audit/export";

        var clara = Backend.stack().people().id("clara");
        var hers = CLARA_EDITOR_OF_UNODC
                .get(export + "?person=" + clara + "&kind=programmes")
                .text();
        assertThat(hers).startsWith("\uFEFFat,action,by,");
        assertThat(hers.lines().skip(1)).singleElement().asString().contains("target_groups,en", "Consular staff");
        var found = DALIA_OF_AN_NGO.get(export + "?q=hyperlink").text();
        assertThat(found).contains("'=HYPERLINK").doesNotContain(",\"=HYPERLINK", ",=HYPERLINK", "invitation.sent");
        assertThat(AMINA_EDITOR_OF_IOM.get(export).text()).contains("programme.created", "invitation.accepted");
        assertThat(ILSE_EDITOR_OF_ILO.get(export).status()).isEqualTo(404);

        assertThat(history(CLARA_EDITOR_OF_UNODC, programme, ""))
                .filteredOn(entry -> entry.action().equals("programme.history_exported"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("entries", "1")
                        .containsEntry("kind", "programmes")
                        .containsEntry("person", clara));
        assertThat(history(DALIA_OF_AN_NGO, programme, "").getFirst().details())
                .containsEntry("words", "true")
                .doesNotContainValue("hyperlink");
    }

    @Test
    void anotherOrganisationCannotTellWhatChangedNorOneThatLeft() {
        var programme = shared("Gone");
        var changed = described(AMINA_EDITOR_OF_IOM, programme, "Consular staff");
        var ended = participation(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + ended.id());

        for (var outside : List.of(ILSE_EDITOR_OF_ILO, DALIA_OF_AN_NGO)) {
            for (var address : List.of("/audit/entries", "/audit/export", "/changes/" + changed.version())) {
                assertThat(outside.get("/programmes/" + programme + address).status())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }

    private static Import imported(String identifier, String description) {
        return AMINA_EDITOR_OF_IOM
                .send(
                        "POST",
                        "/exchange/imports?asOurs=true",
                        """
                        <iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="EUR">
                        <iati-identifier>%s</iati-identifier><title><narrative>From a file</narrative></title>%s
                        <activity-status code="2"/></iati-activity></iati-activities>
                        """.formatted(identifier, description),
                        Map.of("Content-Type", "application/xml"))
                .as(Import.class);
    }

    private static UUID shared(String title) {
        var programme = begun(AMINA_EDITOR_OF_IOM, title).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        return programme;
    }

    /** Somebody writes whom it is for. */
    private static Programme described(Visitor editor, UUID programme, String targetGroups) {
        var now = editor.get("/programmes/" + programme).as(Programme.class);
        return updated(editor, now, List.of(new Description(TextKind.TARGET_GROUPS, "en", targetGroups)), now.places());
    }

    private static Programme moved(Visitor editor, UUID programme, String country) {
        var now = editor.get("/programmes/" + programme).as(Programme.class);
        return updated(
                editor,
                now,
                now.descriptions(),
                List.of(new Place(PlaceKind.COUNTRY, country, null, null, null, null, null)));
    }

    private static Programme updated(
            Visitor editor, Programme now, List<Description> descriptions, List<Place> places) {
        return editor.put(
                        "/programmes/" + now.id(),
                        new UpdateProgramme(
                                List.of(new Text("en", now.title())),
                                descriptions,
                                now.startsOn(),
                                now.endsOn(),
                                now.strands(),
                                places,
                                now.sectors(),
                                now.tags(),
                                now.version()))
                .as(Programme.class);
    }

    private static ChangedValue coded(String code) {
        return new ChangedValue(code, null, null, null);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<AuditEntry> history(Visitor reader, UUID programme, String query) {
        return entries(reader, "/programmes/" + programme + "/audit/entries" + query);
    }

    private static List<AuditEntry> entries(Visitor reader, String address) {
        return page(reader, address).items();
    }

    @SuppressWarnings("unchecked")
    private static Page<AuditEntry> page(Visitor reader, String address) {
        return reader.get(address).as(Argument.of(Page.class, AuditEntry.class));
    }
}
