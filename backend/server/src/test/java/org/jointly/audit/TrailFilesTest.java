package org.jointly.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;

import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditEntry;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail as a file that a stranger can verify with {@code bin/verify-audit}. */
class TrailFilesTest {
    private static final Visitor SANOU_ADMIN_OF_AN_NGO = Visitor.of("sanou", "sahel-aid");
    private static final Path PROGRAM = Path.of("../../bin/.audit/VerifyAudit.java");

    @TempDir
    private Path folder;

    @BeforeAll
    static void nothingIsAddedWhileWeCount() {
        Backend.adoptEverybody();
    }

    @Test
    void aStrangerFindsTheFileWholeAndEveryTouchOfIt() throws Exception {
        for (var i = 0; i < 5; i++) {
            begun(SANOU_ADMIN_OF_AN_NGO, "Taken out " + i);
        }
        var lines = lines(SANOU_ADMIN_OF_AN_NGO, "format=jsonl");
        var last = lines.size() - 1;

        assertThat(verified(lines)).startsWith("0 Whole: entries 1 to " + last + " of the organisation ");
        assertThat(verified(touched(lines, 1, line -> line.replace("\"personName\":\"", "\"personName\":\"Z"))))
                .startsWith("1 NOT WHOLE: ")
                .contains("line 2: the entry is not as it was written");
        assertThat(verified(without(lines, 2))).contains("line 3: entry 3 is missing, 4 stands in its place");
        assertThat(verified(without(lines, last))).contains("it was cut off");
        assertThat(verified(without(lines, last - 1)))
                .as("the end says more than the entries, as in the file of a period")
                .startsWith("0 Whole: entries 1 to " + (last - 1));
        var swapped = new ArrayList<>(lines);
        swapped.set(1, lines.get(2));
        swapped.set(2, lines.get(1));
        assertThat(verified(swapped)).contains("line 2: entry 2 is missing, 3 stands in its place");
        assertThat(verified(touched(lines, last, line -> line.replaceFirst("\"hash\":\"..", "\"hash\":\"00"))))
                .contains("the chain ended elsewhere");
        assertThat(verified(touched(lines, 3, line -> line.substring(0, line.length() - 3))))
                .contains("line 4 is no entry of a trail");
    }

    @Test
    void theExportIsAnEntryOfTheNextFile() throws Exception {
        begun(SANOU_ADMIN_OF_AN_NGO, "Before the file");
        var first = lines(SANOU_ADMIN_OF_AN_NGO, "format=jsonl");
        var second = lines(SANOU_ADMIN_OF_AN_NGO, "format=jsonl");

        assertThat(second.get(first.size() - 1))
                .contains("\"action\":\"trail.exported\"")
                .contains("\"details\":{\"first\":\"1\",\"format\":\"jsonl\",\"last\":\"" + (first.size() - 1) + "\"}");
    }

    @Test
    void aPeriodIsAStretchOfTheChain() throws Exception {
        begun(SANOU_ADMIN_OF_AN_NGO, "Today");
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(lines(SANOU_ADMIN_OF_AN_NGO, "from=" + today.minusDays(1) + "&until=" + today))
                .hasSizeGreaterThan(1);
        assertThat(lines(SANOU_ADMIN_OF_AN_NGO, "from=" + today.plusDays(1)))
                .singleElement()
                .asString()
                .startsWith("{\"head\"");
        // two days ago: what others did may be from before midnight
        assertThat(lines(SANOU_ADMIN_OF_AN_NGO, "until=" + today.minusDays(2))).hasSize(1);
        assertThat(SANOU_ADMIN_OF_AN_NGO.get("/audit/export?from=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void theTrailIsReadAndTakenOutByKind() {
        begun(SANOU_ADMIN_OF_AN_NGO, "Of a kind");
        SANOU_ADMIN_OF_AN_NGO.get("/audit/export?format=csv");

        assertThat(entries("?kind=programmes"))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.action()).matches("(programme|invitation|participation|file)\\..*"));
        assertThat(entries("?kind=trail")).extracting(AuditEntry::action).contains("trail.exported");
        assertThat(SANOU_ADMIN_OF_AN_NGO.get("/audit/entries?kind=furniture").status())
                .isEqualTo(400);
        var table = SANOU_ADMIN_OF_AN_NGO.get("/audit/export?format=csv&kind=programmes");
        assertThat(table.text()).contains("programme.created").doesNotContain("trail.exported", "role.found");
        assertThat(entries("?kind=trail").getFirst().details()).containsEntry("kind", "programmes");
        var nobodys = SANOU_ADMIN_OF_AN_NGO.get("/audit/export?format=csv&person=" + UUID.randomUUID());
        assertThat(nobodys.text().lines()).hasSize(1);
        var proof = SANOU_ADMIN_OF_AN_NGO.get("/audit/export?format=jsonl&kind=programmes");
        assertThat(proof.status()).isEqualTo(422);
        assertThat(proof.problem().errors().getFirst().pointer()).isEqualTo("/kind");
    }

    /** What is recorded and of no kind could not be found by one. */
    @Test
    void noActIsOfTwoKinds() {
        var nouns = Stream.of(ActKind.values())
                .flatMap(kind -> kind.nouns().stream())
                .toList();
        assertThat(nouns).doesNotHaveDuplicates();
    }

    @Test
    void theTrailIsReadByPersonAndByDay() {
        begun(SANOU_ADMIN_OF_AN_NGO, "To be found");
        var sanou = entries("").getFirst().by().person();
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(entries("?person=" + sanou)).isNotEmpty();
        assertThat(entries("?person=" + UUID.randomUUID())).isEmpty();
        assertThat(entries("?from=" + today + "&until=" + today)).isNotEmpty();
        assertThat(entries("?until=" + today.minusDays(2))).isEmpty();
    }

    @Test
    void onlyAdministratorsTakeItOut() {
        assertThat(AMINA_EDITOR_OF_IOM.get("/audit/export").status()).isEqualTo(403);
    }

    /** What a spreadsheet would run is text in it. */
    @Test
    void noCellOfATableIsAFormula() {
        var lines = new CsvLines();
        var line = lines.line(new EntryRow(
                new UUID(0, 1),
                7,
                Instant.parse("2026-03-03T10:15:30.123456Z"),
                "IOM",
                new UUID(0, 2),
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "programme.created",
                new UUID(0, 3),
                null,
                Audience.PROGRAMME,
                Map.of("stage", "design"),
                "ab"));

        assertThat(line)
                .isEqualTo("7,2026-03-03T10:15:30.123456Z,programme.created,"
                        + "\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",00000000-0000-0000-0000-000000000002,"
                        + "00000000-0000-0000-0000-000000000003,,programme,stage=design,ab\r\n");
    }

    private static List<AuditEntry> entries(String query) {
        return SANOU_ADMIN_OF_AN_NGO
                .get("/audit/entries" + query)
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
    }

    private static List<String> lines(Visitor visitor, String query) {
        return visitor.get("/audit/export?" + query).text().lines().toList();
    }

    private static List<String> without(List<String> lines, int line) {
        var some = new ArrayList<>(lines);
        some.remove(line);
        return some;
    }

    private static List<String> touched(List<String> lines, int line, UnaryOperator<String> touch) {
        var some = new ArrayList<>(lines);
        some.set(line, touch.apply(some.get(line)));
        return some;
    }

    /** How the program ends and what it says. */
    private String verified(List<String> lines) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("trail.jsonl"), lines);
        var java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java");
        var process = new ProcessBuilder(java.toString(), PROGRAM.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + " " + said;
    }
}
