package org.jointly.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.NORA_WITHOUT_ROLE_IN_IOM;

import io.micronaut.core.type.Argument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jointly.api.Page;
import org.jointly.api.exchange.ConfirmImport;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportOverview;
import org.jointly.api.exchange.ImportPart;
import org.jointly.api.exchange.ImportSummary;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Loss;
import org.jointly.api.exchange.Note;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.exchange.Reporter;
import org.jointly.api.finance.Budget;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.exchange.iati.SharedData;
import org.jointly.platform.Backend;
import org.jointly.platform.LockedRows;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {
    final String identifier = "XX-" + UUID.randomUUID();

    @Test
    void anEditorBringsAFileInWhichBecomesAProgramme() {
        var report =
                sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 100), "roads.xml").as(Import.class);
        var activity = report.activities().getFirst();
        var programme = programme(AMINA_EDITOR_OF_IOM, activity);

        assertThat(report.fileName()).isEqualTo("roads.xml");
        assertThat(report.importedBy().organisation()).isEqualTo(AMINA_EDITOR_OF_IOM.organisation());
        assertThat(activity.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(activity.taken()).containsEntry("budget", 1).containsEntry("title", 1);
        assertThat(activity.notes()).extracting(Note::line, Note::finding).contains(tuple(5, Finding.KEPT));
        assertThat(programme.title()).isEqualTo("Safe roads");
        assertThat(programme.iatiIdentifier()).isEqualTo(identifier);
        assertThat(programme.stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void theSameActivityAgainBringsItsProgrammeUpToDateAndDoublesNothing() {
        var first = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 100), "").as(Import.class);
        var again = sent(AMINA_EDITOR_OF_IOM, file("Safer roads", 200), "").as(Import.class);
        var activity = again.activities().getFirst();
        var budget = AMINA_EDITOR_OF_IOM
                .get("/programmes/" + activity.programme() + "/budget")
                .as(Budget.class);

        assertThat(activity.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(activity.programme()).isEqualTo(first.activities().getFirst().programme());
        assertThat(programme(AMINA_EDITOR_OF_IOM, activity).title()).isEqualTo("Safer roads");
        assertThat(budget.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("200"));
    }

    @Test
    void noFileMovesAProgrammeToAnotherStage() {
        var first = taken(file("Safe roads", 100));
        var programme = programme(AMINA_EDITOR_OF_IOM, first);
        AMINA_EDITOR_OF_IOM
                .put("/programmes/" + programme.id() + "/stage", new ChangeStage(Stage.SUSPENDED, programme.version()))
                .as(Programme.class);
        for (var status : List.of("2", "4", "5", "99")) {
            var again = taken(file("Safe roads", 100)
                    .replace("activity-status code=\"2\"", "activity-status code=\"" + status + "\""));

            assertThat(again.outcome()).isEqualTo(Outcome.UPDATED);
            assertThat(programme(AMINA_EDITOR_OF_IOM, again).stage()).isEqualTo(Stage.SUSPENDED);
            assertThat(again.notes())
                    .anySatisfy(note -> assertThat(note.reason()).contains("no file moves it"));
        }
    }

    @Test
    void intoAnArchivedProgrammeNothingIsTaken() {
        var first = taken(file("Safe roads", 100));
        AMINA_EDITOR_OF_IOM
                .post("/programmes/" + first.programme() + "/archival", new PutAway("Over"))
                .as(Archival.class);

        var again = taken(file("Other roads", 200));

        assertThat(again.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(again.notes())
                .anySatisfy(note -> assertThat(note.reason()).contains("is archived here. Nothing was taken"));
        assertThat(programme(AMINA_EDITOR_OF_IOM, first).title()).isEqualTo("Safe roads");
        assertThat(amount(first)).isEqualByComparingTo("100");
    }

    @Test
    void whatPeopleWroteSinceIsAskedAboutBeforeItIsWrittenOver() {
        var written = rewritten(taken(file("Safe roads", 100)), "Roads, as we say it");
        var asked = taken(file("Safe roads", 200));

        assertThat(asked.outcome()).isEqualTo(Outcome.ASKED);
        assertThat(asked.programmeVersion()).isEqualTo(written.version());
        assertThat(asked.losses()).containsExactly(new Loss("titles", 1, true));
        assertThat(programme(AMINA_EDITOR_OF_IOM, asked)).isEqualTo(written);
        assertThat(amount(asked)).isEqualByComparingTo("100");
    }

    @Test
    void afterTheWordOfAnEditorItIsTakenOver() {
        rewritten(taken(file("Safe roads", 100)), "Roads, as we say it");
        var report = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 200), "").as(Import.class);
        var asked = report.activities().getFirst();
        assertThat(confirmed(BORIS_COMMENTER_OF_IOM, report, asked).status()).isEqualTo(403);
        assertThat(confirmed(CLARA_EDITOR_OF_UNODC, report, asked).status()).isEqualTo(404);
        var after = confirmed(AMINA_EDITOR_OF_IOM, report, asked)
                .as(Import.class)
                .activities()
                .getFirst();

        assertThat(after.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(programme(AMINA_EDITOR_OF_IOM, asked).title()).isEqualTo("Safe roads");
        assertThat(amount(asked)).isEqualByComparingTo("200");
        assertThat(taken(file("Safer roads", 200)).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(imports(AMINA_EDITOR_OF_IOM))
                .filteredOn(summary -> summary.id().equals(report.id()))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.asked()).isZero();
                    assertThat(summary.updated()).isEqualTo(1);
                });
    }

    @Test
    void whatChangedSinceTheQuestionIsAskedAboutAnew() {
        rewritten(taken(file("Safe roads", 100)), "Roads, as we say it");
        var report = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 200), "").as(Import.class);
        var asked = report.activities().getFirst();
        var newest = rewritten(asked, "Roads, as they say it");
        var after = confirmed(AMINA_EDITOR_OF_IOM, report, asked)
                .as(Import.class)
                .activities()
                .getFirst();

        assertThat(after.outcome()).isEqualTo(Outcome.ASKED);
        assertThat(after.programmeVersion()).isEqualTo(newest.version());
        assertThat(after.notes()).anySatisfy(note -> assertThat(note.reason()).contains("meanwhile"));
        assertThat(programme(AMINA_EDITOR_OF_IOM, asked)).isEqualTo(newest);
    }

    @Test
    void whoeverWritesMeanwhileLosesNothing() {
        var seen = programme(AMINA_EDITOR_OF_IOM, taken(file("Safe roads", 100)));
        var after = taken(file("Safer roads", 100));

        assertThat(AMINA_EDITOR_OF_IOM
                        .put("/programmes/" + seen.id(), update(seen, "Roads, as we say it"))
                        .status())
                .isEqualTo(409);
        assertThat(programme(AMINA_EDITOR_OF_IOM, after).title()).isEqualTo("Safer roads");
    }

    @Test
    void anotherFileOfTheSameActivityTakesNothingAwayUnasked() {
        taken(file("Safe roads", 100).replace("</iati-activity>", """
                <transaction><transaction-type code="2"/><transaction-date iso-date="2024-03-01"/>
                <value value-date="2024-03-01">5</value></transaction>
                <result type="1"><title><narrative>Roads built</narrative></title></result></iati-activity>"""));
        var nextYear = file("Safe roads", 7).replace("2024", "2025");
        var report = sent(AMINA_EDITOR_OF_IOM, nextYear, "").as(Import.class);
        var asked = report.activities().getFirst();

        assertThat(asked.outcome()).isEqualTo(Outcome.ASKED);
        assertThat(asked.losses())
                .containsExactlyInAnyOrder(
                        new Loss("budget", 1, false),
                        new Loss("transactions", 1, false),
                        new Loss("results", 1, false));
        assertThat(amount(asked)).isEqualByComparingTo("100");
        confirmed(AMINA_EDITOR_OF_IOM, report, asked).as(Import.class);
        assertThat(amount(asked)).isEqualByComparingTo("7");
    }

    @Test
    void theSameRequestTwiceIsOneImport() {
        var key = UUID.randomUUID().toString();
        var file = file("Once", 1);
        var first = sent(AMINA_EDITOR_OF_IOM, BodyPublishers.ofString(file), "once.xml", key);
        var again = sent(AMINA_EDITOR_OF_IOM, BodyPublishers.ofString(file), "once.xml", key);
        var other = sent(AMINA_EDITOR_OF_IOM, BodyPublishers.ofString(file("Other", 2)), "once.xml", key);

        assertThat(again.as(Import.class)).isEqualTo(first.as(Import.class));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void theTrailSaysWhatAFileChanged() {
        var programme = taken(file("Safe roads", 100)).programme();
        taken(file("Safer roads", 200));

        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/programmes/" + programme + "/audit/entries")
                        .text())
                .contains("programme.imported", "titles,budget")
                // What it was called before; what it is called now stands beside every entry.
                .doesNotContain("Safe roads");
    }

    @Test
    void aConfirmationWaitsLongerForALockThanARequestMay() throws Exception {
        rewritten(taken(file("Safe roads", 100)), "Roads, as we say it");
        var report = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 200), "").as(Import.class);
        var asked = report.activities().getFirst();
        CompletableFuture<Answer> confirming;
        try (var _ =
                LockedRows.by("select 1 from programme.programme where id = '" + asked.programme() + "' for update")) {
            confirming = CompletableFuture.supplyAsync(() -> confirmed(AMINA_EDITOR_OF_IOM, report, asked));
            LockedRows.awaitLongerThanARequestWaits();
        }
        assertThat(confirming.join().as(Import.class).activities().getFirst().outcome())
                .isEqualTo(Outcome.UPDATED);
    }

    private ImportedActivity taken(String file) {
        return sent(AMINA_EDITOR_OF_IOM, file, "").as(Import.class).activities().getFirst();
    }

    private static Answer confirmed(Visitor by, Import report, ImportedActivity asked) {
        return by.post(
                "/exchange/imports/" + report.id() + "/confirmation",
                new ConfirmImport(List.of(
                        new ConfirmImport.Confirmed(asked.id(), Objects.requireNonNull(asked.programmeVersion())))));
    }

    private static Programme rewritten(ImportedActivity activity, String title) {
        var programme = programme(AMINA_EDITOR_OF_IOM, activity);
        return AMINA_EDITOR_OF_IOM
                .put("/programmes/" + programme.id(), update(programme, title))
                .as(Programme.class);
    }

    private static UpdateProgramme update(Programme seen, String title) {
        return new UpdateProgramme(
                List.of(new Text("en", title)),
                seen.descriptions(),
                seen.startsOn(),
                seen.endsOn(),
                seen.strands(),
                seen.places(),
                seen.sectors(),
                seen.tags(),
                seen.version());
    }

    private static BigDecimal amount(ImportedActivity activity) {
        return AMINA_EDITOR_OF_IOM
                .get("/programmes/" + activity.programme() + "/budget")
                .as(Budget.class)
                .lines()
                .getFirst()
                .amount();
    }

    @Test
    void whatAnotherOrganisationReportsIsAskedAboutBeforeItBecomesAProgramme() {
        var theirs = sentTo("", AMINA_EDITOR_OF_IOM, reportedBy("GB-GOV-1", "FCDO"), key())
                .as(Import.class);
        var asked = theirs.activities().getFirst();

        assertThat(asked.outcome()).isEqualTo(Outcome.ASKED);
        assertThat(asked.programme()).isNull();
        assertThat(asked.reporter()).isEqualTo(new Reporter("GB-GOV-1", "FCDO"));

        var confirmed = confirmed(AMINA_EDITOR_OF_IOM, theirs, asked)
                .as(Import.class)
                .activities()
                .getFirst();
        assertThat(confirmed.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(programme(AMINA_EDITOR_OF_IOM, confirmed).title()).isEqualTo("A road");
        assertThat(confirmed(AMINA_EDITOR_OF_IOM, theirs, asked)
                        .as(Import.class)
                        .activities()
                        .getFirst())
                .isEqualTo(confirmed);
    }

    @Test
    void whatOneReportsOneselfIsTakenWithoutAQuestion() {
        var ours = sentTo("", AMINA_EDITOR_OF_IOM, reportedBy("xm-dac-47066", "IOM"), key())
                .as(Import.class);

        assertThat(ours.activities().getFirst().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(ours.activities().getFirst().reporter()).isNull();
    }

    @Test
    void theReportBeginsWithWhatWasNotTaken() {
        var file = new StringBuilder("<iati-activities version=\"2.03\">");
        for (var number = 0; number < 60; number++) {
            file.append("<iati-activity>")
                    .append(number == 58 ? "" : "<iati-identifier>XX-" + UUID.randomUUID() + "</iati-identifier>")
                    .append("<title><narrative>Number ")
                    .append(number)
                    .append("</narrative></title>")
                    .append("<activity-status code=\"2\"/>")
                    .append(number == 57 ? "<sector code=\"15160\" percentage=\"x\"/>".repeat(30) : "")
                    .append("</iati-activity>");
        }
        var sent = sentTo("", AMINA_EDITOR_OF_IOM, BodyPublishers.ofString(file + "</iati-activities>"), key())
                .as(Import.class);
        var address = "/exchange/imports/" + sent.id();

        var overview = AMINA_EDITOR_OF_IOM.get(address + "/overview").as(ImportOverview.class);
        assertThat(overview.parts()).containsEntry(ImportPart.ALL, 60).containsEntry(ImportPart.WHOLE, 58);
        assertThat(overview.summary().refused()).isOne();

        var first = activities(address + "/activities");
        assertThat(first.items()).hasSize(25);
        assertThat(first.items().getFirst().title()).isEqualTo("Number 58");
        assertThat(first.items().get(1).title()).isEqualTo("Number 57");
        var all = new ArrayList<>(first.items());
        for (var page = first; page.next() != null; ) {
            page = activities(address + "/activities?after=" + page.next());
            all.addAll(page.items());
        }
        assertThat(all).extracting(ImportedActivity::id).doesNotHaveDuplicates().hasSize(60);
        assertThat(activities(address + "/activities?only=not_taken").items())
                .extracting(ImportedActivity::title)
                .contains("Number 58")
                .doesNotContain("Number 1");
    }

    @Test
    void allThatIsSaidOfOneActivityIsReadInPages() {
        var extra = new StringBuilder();
        for (var number = 0; number < 250; number++) {
            extra.append("<extra%1$d>Said</extra%1$d>".formatted(number));
        }
        var sent = sentTo(
                        "",
                        AMINA_EDITOR_OF_IOM,
                        BodyPublishers.ofString("<iati-activities version=\"2.03\"><iati-activity><iati-identifier>XX-"
                                + UUID.randomUUID() + "</iati-identifier><title><narrative>A</narrative></title>"
                                + "<activity-status code=\"2\"/>" + extra + "</iati-activity></iati-activities>"),
                        key())
                .as(Import.class);
        var activity = sent.activities().getFirst();
        var address = "/exchange/imports/" + sent.id() + "/activities";

        var shown = activities(address).items().getFirst();
        assertThat(shown.noted()).isEqualTo(activity.notes().size()).isGreaterThan(200);
        assertThat(shown.notes()).hasSize(20);
        var read = new ArrayList<Note>();
        String after = null;
        do {
            var page = AMINA_EDITOR_OF_IOM
                    .get(address + "/" + activity.id() + "/notes" + (after == null ? "" : "?after=" + after))
                    .as(Argument.of(Page.class, Note.class));
            page.items().forEach(note -> read.add((Note) note));
            after = page.next();
        } while (after != null);
        assertThat(read).isEqualTo(activity.notes());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static HttpRequest.BodyPublisher reportedBy(String ref, String name) {
        return BodyPublishers.ofString("""
                <iati-activities version="2.03"><iati-activity><iati-identifier>XX-%s</iati-identifier>
                <reporting-org ref="%s" type="10"><narrative>%s</narrative></reporting-org>
                <title><narrative>A road</narrative></title><activity-status code="2"/>
                </iati-activity></iati-activities>""".formatted(UUID.randomUUID(), ref, name));
    }

    @SuppressWarnings("unchecked")
    private static Page<ImportedActivity> activities(String address) {
        return AMINA_EDITOR_OF_IOM.get(address).as(Argument.of(Page.class, ImportedActivity.class));
    }

    @Test
    void theReportIsThereForColleaguesLater() {
        var report =
                sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 100), "roads.xml").as(Import.class);

        assertThat(BORIS_COMMENTER_OF_IOM
                        .get("/exchange/imports/" + report.id())
                        .as(Import.class))
                .isEqualTo(report);
        assertThat(imports(BORIS_COMMENTER_OF_IOM))
                .filteredOn(summary -> summary.id().equals(report.id()))
                .singleElement()
                .satisfies(summary -> assertThat(summary.created()).isEqualTo(1));
    }

    @Test
    void anotherOrganisationCannotTellThatAFileWasImported() {
        var report = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 100), "").as(Import.class);
        var unseen = CLARA_EDITOR_OF_UNODC.get("/exchange/imports/" + report.id());
        var nothing = CLARA_EDITOR_OF_UNODC.get("/exchange/imports/" + UUID.randomUUID());

        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.problem().detail()).isEqualTo(nothing.problem().detail());
        assertThat(imports(CLARA_EDITOR_OF_UNODC)).extracting(ImportSummary::id).doesNotContain(report.id());
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/programmes/" + report.activities().getFirst().programme())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twoOrganisationsImportTheSameActivityEachForItself() {
        var ours = sent(AMINA_EDITOR_OF_IOM, file("Ours", 1), "").as(Import.class);
        var theirs = sent(CLARA_EDITOR_OF_UNODC, file("Theirs", 1), "").as(Import.class);

        assertThat(theirs.activities().getFirst().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(programme(AMINA_EDITOR_OF_IOM, ours.activities().getFirst()).title())
                .isEqualTo("Ours");
    }

    @Test
    void onlyEditorsImport() {
        for (var other : List.of(BORIS_COMMENTER_OF_IOM, IRENE_ADMIN_OF_IOM, NORA_WITHOUT_ROLE_IN_IOM)) {
            assertThat(sent(other, file("Not mine", 1), "").status()).isEqualTo(403);
        }
    }

    @Test
    void oneWithoutARoleToReadSeesNoReport() {
        var report = sent(AMINA_EDITOR_OF_IOM, file("Safe roads", 100), "").as(Import.class);

        assertThat(NORA_WITHOUT_ROLE_IN_IOM
                        .get("/exchange/imports/" + report.id())
                        .status())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    file-empty          | ' '
                    file-not-xml        | {}
                    file-not-xml        | <iati-activities><iati-activity></b></iati-activity></iati-activities>
                    file-no-activity    | <html/>
                    file-document-type  | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
                    file-wrong-encoding | <?xml version="1.0" encoding="klingon"?><iati-activities/>
                    file-truncated      | <iati-activities><iati-activity><iati-identifier>XX-1</iati-identifier>
                    """)
    void aFileThatIsNoUseIsRefusedByName(String type, String body) {
        var refusal = sent(AMINA_EDITOR_OF_IOM, body, "");

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.problem().type()).hasToString("urn:jointly:problem:" + type);
        assertThat(refusal.problem().detail()).endsWith("Nothing was taken.");
    }

    @Test
    void nothingIsTakenOfAFileThatBreaksOff() {
        var before = imports(AMINA_EDITOR_OF_IOM).size();
        var half = file("Half", 1).replace("</iati-activities>", "");

        assertThat(sent(AMINA_EDITOR_OF_IOM, half, "").status()).isEqualTo(422);
        assertThat(imports(AMINA_EDITOR_OF_IOM)).hasSize(before);
        assertThat(sent(AMINA_EDITOR_OF_IOM, file("Whole", 1), "")
                        .as(Import.class)
                        .activities()
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.CREATED);
    }

    @Test
    void tooManyActivitiesAreRefused() {
        var file = "<iati-activities>" + "<iati-activity/>".repeat(501) + "</iati-activities>";
        var refusal = sent(AMINA_EDITOR_OF_IOM, file, "");

        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.problem().type()).hasToString("urn:jointly:problem:file-too-many-activities");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var socket =
                new Socket(Backend.address().getHost(), Backend.address().getPort())) {
            socket.setSoTimeout(20_000);
            var head = """
                    POST /exchange/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Jointly-Organisation: %s\r
                    Content-Type: application/xml\r
                    Content-Length: 99999999\r
                    \r
                    <iati-activities>""".formatted(
                            Backend.stack().token(AMINA_EDITOR_OF_IOM.username()), AMINA_EDITOR_OF_IOM.organisation());
            socket.getOutputStream().write(head.getBytes(UTF_8));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aFileThatTurnsOutTooLargeIsRefusedAndLeavesNothingOnDisk() throws Exception {
        var before = leftOnDisk();
        var block = "<iati-activity/>".repeat(4096).getBytes(UTF_8);
        var endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                throw new UnsupportedOperationException("Read in blocks");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                var count = (int) Math.min(length, Math.min(block.length, (40L << 20) - sent));
                System.arraycopy(block, 0, into, offset, Math.max(count, 0));
                sent += count;
                return count == 0 ? -1 : count;
            }
        };

        assertThat(sent(AMINA_EDITOR_OF_IOM, BodyPublishers.ofInputStream(() -> endless), "")
                        .status())
                .isEqualTo(413);
        // The answer comes before the rest of the body; who reads it hears of the end when the connection is closed.
        for (var tries = 0; tries < 200 && leftOnDisk() != before; tries++) {
            Thread.sleep(100);
        }
        assertThat(leftOnDisk()).isEqualTo(before);
    }

    @Test
    void aListOfImportsReadsOnWhereItStopped() {
        for (var i = 0; i < 27; i++) {
            sent(ILSE_EDITOR_OF_ILO, file("Once more", i + 1), "file " + i).as(Import.class);
        }
        var first = page(ILSE_EDITOR_OF_ILO, "");
        var second = page(ILSE_EDITOR_OF_ILO, "?after=" + first.next());

        assertThat(first.items()).hasSize(25);
        assertThat(first.items().getFirst().fileName()).isEqualTo("file 26");
        assertThat(second.items().getFirst().fileName()).isEqualTo("file 1");
        assertThat(ILSE_EDITOR_OF_ILO.get("/exchange/imports?after=nowhere").status())
                .isEqualTo(422);
    }

    @Test
    void everyRealActivityBecomesAProgrammeOrSaysWhyNot() throws IOException {
        for (var file : SharedData.realActivities()) {
            var report =
                    sent(AMINA_EDITOR_OF_IOM, BodyPublishers.ofFile(file), "").as(Import.class);

            assertThat(report.activities())
                    .as(file.toString())
                    .singleElement()
                    .satisfies(activity -> assertThat(activity.outcome()).isNotEqualTo(Outcome.REFUSED));
        }
    }

    private String file(String title, int amount) {
        return """
                <iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="EUR">
                <iati-identifier>%s</iati-identifier>
                <title><narrative>%s</narrative></title>
                <activity-status code="2"/>
                <policy-marker code="1"/>
                <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
                <value value-date="2024-01-01">%d</value></budget>
                </iati-activity></iati-activities>
                """.formatted(identifier, title, amount);
    }

    private static Answer sent(Visitor visitor, String body, String name) {
        return sent(visitor, BodyPublishers.ofString(body), name);
    }

    private static Answer sent(Visitor visitor, HttpRequest.BodyPublisher body, String name) {
        return sent(visitor, body, name, UUID.randomUUID().toString());
    }

    private static Answer sent(Visitor visitor, HttpRequest.BodyPublisher body, String name, String key) {
        return sentTo("?asOurs=true" + (name.isEmpty() ? "" : "&name=" + name.replace(' ', '+')), visitor, body, key);
    }

    private static Answer sentTo(String query, Visitor visitor, HttpRequest.BodyPublisher body, String key) {
        var address = "/exchange/imports" + query;
        return Answer.to(HttpRequest.newBuilder(Backend.address().resolve(address))
                .header("Authorization", "Bearer " + Backend.stack().token(visitor.username()))
                .header(
                        "Jointly-Organisation",
                        Objects.requireNonNull(visitor.organisation()).toString())
                .header("Content-Type", "application/xml")
                .header("Idempotency-Key", key)
                .POST(body)
                .build());
    }

    private static Programme programme(Visitor reader, ImportedActivity activity) {
        return reader.get("/programmes/" + activity.programme()).as(Programme.class);
    }

    private static Page<ImportSummary> page(Visitor reader, String query) {
        return reader.get("/exchange/imports" + query).as(Argument.of(Page.class, ImportSummary.class));
    }

    private static List<ImportSummary> imports(Visitor reader) {
        var all = new ArrayList<ImportSummary>();
        var page = page(reader, "");
        all.addAll(page.items());
        while (page.next() != null) {
            page = page(reader, "?after=" + page.next());
            all.addAll(page.items());
        }
        return all;
    }

    private static long leftOnDisk() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("jointly-import-"))
                    .count();
        }
    }
}
