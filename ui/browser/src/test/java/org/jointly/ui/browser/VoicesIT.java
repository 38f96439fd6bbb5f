package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samira and Tomas of IOM receive, Hana sits on the board, and a survivor without a name says what should change. */
class VoicesIT {
    private static final String TITLE = "Say what should change on the road to work";
    private static final Canary SURVIVOR = new Canary("zwiebelfisch returns my passport before the harvest");
    private static final Canary READER = new Canary("quastenflosser we carried this to the ministry");
    private static final Canary CAMERA = new Canary("kamera nachtfalter on the harbour wall");
    private static final Canary KNOWN = new Canary(TITLE);
    /** What both processes hold in memory for as long as somebody works with them. */
    private static final Canary HELD = new Canary("International Organization for Migration");

    @TempDir
    static Path folder;

    private final Wire wire = new Wire(voicesUrl());

    @BeforeAll
    static void onlyProcessesOfOurOwn() {
        assumeTrue(RunningJointly.ownProcesses(), "memory, logs and tables are only looked into where they are ours");
    }

    @Test
    void aSurvivorIsHeardAndAnsweredAndTakesEverythingBackAndNobodyElseEverReadsAWord() throws Exception {
        RunningJointly.shared();
        try (var samira = new CircleMember("samira", wire).signIn();
                var tomas = new CircleMember("tomas", wire).signIn();
                var hana = new CircleMember("hana", wire).signIn();
                var survivor = Survivor.onAnOldPhone(wire)) {
            var channel = prepare(samira, tomas, hana);
            var link = link(samira, channel);

            survivor.follows(link);
            writes(survivor);
            survivor.visitor().screenshot("voices-code");
            assertThat(wire.sent("/v/submissions"))
                    .as("before the code is on paper")
                    .isZero();
            survivor.typesTwoWordsBack();
            survivor.at("Thank you");

            onAPhoneInArabic(channel);
            var submission = reads(samira, channel);
            replies(samira);
            assertThat(Canary.in(samira.exports(), List.of(SURVIVOR))).isEmpty();

            survivor.comesBack(link);
            survivor.at("Your voice");
            survivor.press("Answers (1)");
            survivor.page().getByText(READER.words()).waitFor();
            survivor.visitor().screenshot("voices-answer");
            survivor.press("Back");
            survivor.press("What you allow");
            survivor.page()
                    .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Use my ideas"))
                    .uncheck();
            survivor.page().getByText("No longer allowed: Use my ideas").waitFor();

            samira.press("Save the sealed file");
            samira.reads("The survivor has not allowed this.");

            survivor.press("Back");
            survivor.press("Take it back");
            survivor.press("Take back everything");
            survivor.at("Take back everything?");
            survivor.press("Yes, delete");
            survivor.at("It is deleted");
            onlyATombstoneIsLeft(channel, submission);

            samira.opens("/").visitor().sees("A survivor took a voice back that you had opened");
            samira.visitor().press("No copy is left");
            samira.opens("/voices/" + channel).visitor().sees("The survivor took it back. Nothing of it is kept.");
            samira.visitor().isAccessible();

            survivor.comesBack(link);
            survivor.page()
                    .getByText("There is nothing for this code.")
                    .or(survivor.page().getByText("You took it back. It is deleted."))
                    .first()
                    .waitFor();

            noWordWentOut();
            everyAnswerWasSealedOff();
            thePageIsSmall();
            noWordIsInTheDatabase();
            noWordIsInLogsOrMetrics();
            noWordIsInMemory();
            for (var person : List.of(samira, tomas, hana)) {
                // a refusal, and a ticket that ran out, are said on the console too
                assertThat(person.visitor().errors())
                        .filteredOn(error -> !error.contains("status of 403") && !error.contains("status of 401"))
                        .isEmpty();
            }
        }
    }

    /** Keys, channel, readers, questions, first epoch, opening: what two custodians and a board must agree on. */
    private UUID prepare(CircleMember samira, CircleMember tomas, CircleMember hana) {
        Circle.founded("iom", samira, tomas);
        samira.opens("/voices").visitor().press("New channel");
        samira.chooses("Programme", Circle.PROGRAMME);
        for (var language : List.of("French", "Spanish", "Arabic", "Russian", "Chinese")) {
            samira.page()
                    .getByLabel(language, new Page.GetByLabelOptions().setExact(true))
                    .uncheck();
            samira.visitor().settled();
        }
        samira.page().getByLabel("Title (English)").fill(TITLE);
        samira.visitor().isAccessible();
        samira.visitor().press("Create channel");
        samira.page().waitForURL(url -> url.matches(".*/voices/[0-9a-f-]{36}"));
        var channel = UUID.fromString(samira.page().url().replaceFirst(".*/voices/", ""));
        samira.visitor().sees("must approve questions").screenshot("voices-channel");
        samira.visitor().isAccessible();

        samira.opens("/voices/" + channel + "/people");
        names(samira, 0, "Samira");
        names(samira, 0, "Tomas");
        names(samira, 1, "Samira");
        names(samira, 1, "Tomas");
        names(samira, 2, "Hana");
        samira.visitor().isAccessible();
        samira.opens("/voices/" + channel + "/questions");
        samira.visitor().press("Propose questions");
        samira.visitor().isAccessible();
        samira.visitor().press("Propose questions").sees("waits for the board");
        hana.opens("/voices/" + channel + "/questions");
        hana.visitor().press("Approve questions").sees("in force");

        Circle.firstEpoch(TITLE, samira, tomas);
        samira.opens("/voices/" + channel).visitor().press("Open channel").sees("Nothing has come in yet");
        return channel;
    }

    private static void names(CircleMember member, int section, String person) {
        member.page()
                .locator("section")
                .nth(section + 1)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Name somebody"))
                .click();
        member.visitor().settled();
        member.chooses("Person", person);
        member.page()
                .locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Name somebody"))
                .click();
        member.visitor().settled().sees(person + " Demo was named");
    }

    private static String link(CircleMember samira, UUID channel) {
        samira.opens("/voices/" + channel + "/link");
        var link = samira.page().locator("a.link").first().getAttribute("href");
        assertThat(link).matches("http://voices\\.localhost:\\d+/#" + channel + "\\.[A-Za-z0-9_-]{22}");
        samira.page().locator(".qr svg").first().waitFor();
        samira.visitor().screenshot("voices-link");
        samira.visitor().isAccessible();
        return link;
    }

    private static void writes(Survivor survivor) throws IOException {
        survivor.begins();
        survivor.answers("What should change?", SURVIVOR.words());
        survivor.ticks("Which part of life is it about?", "Papers");
        survivor.skips("Roughly when did you need help?");
        survivor.adds(photo());
        survivor.skips("Do you want to come back later?");
        survivor.allows("International Organization for Migration", "Use my ideas", "Answer me");
        survivor.getsTheCode();
    }

    private static void onAPhoneInArabic(UUID channel) {
        try (var tomas = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            tomas.open("/voices/" + channel).signIn("tomas");
            for (var tab : List.of("", "/questions", "/people", "/themes", "/counts", "/link")) {
                tomas.open("/voices/" + channel + tab);
                tomas.isAccessible();
                assertThat(tomas.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .as(tab)
                        .isEqualTo(true);
                tomas.screenshot("voices-phone-ar" + tab.replace("/", "-"));
            }
        }
    }

    private static UUID reads(CircleMember samira, UUID channel) {
        samira.opens("/voices/" + channel);
        samira.line("inform policy").waitFor();
        samira.visitor().screenshot("voices-inbox");
        samira.visitor().isAccessible();
        samira.line("inform policy").locator("a").click();
        samira.page().waitForURL(url -> url.contains("/voices/" + channel + "/voices/"));
        samira.unlocks();
        samira.heading("A voice");
        samira.reads(SURVIVOR.words());
        samira.press("Show the photos");
        samira.desk().locator("img").waitFor();
        samira.deskIsAccessible();
        return UUID.fromString(samira.page().url().replaceFirst(".*/", ""));
    }

    private static void replies(CircleMember samira) {
        samira.desk().getByLabel("Your reply").fill(READER.words());
        samira.press("Seal and send");
        samira.reads("Reply 1,");
    }

    /** A photo that tells, in a comment, what no picture shows. */
    private static Path photo() throws IOException {
        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", image);
        var plain = image.toByteArray();
        var words = CAMERA.words().getBytes(StandardCharsets.UTF_8);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 2);
        told.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (words.length + 2)});
        told.writeBytes(words);
        told.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("photo.jpg"), told.toByteArray());
    }

    private void noWordWentOut() {
        assertThat(wire.bodies()).isGreaterThan(50);
        assertThat(wire.carried(KNOWN)).as("what is sent in the open is found").isTrue();
        for (var canary : List.of(SURVIVOR, READER, CAMERA)) {
            assertThat(wire.carried(canary)).as(canary.words()).isFalse();
        }
    }

    private void everyAnswerWasSealedOff() {
        assertThat(wire.answers()).hasSizeGreaterThan(20);
        for (var answer : wire.answers()) {
            var headers = answer.allHeaders();
            var policy = headers.getOrDefault("content-security-policy", "");
            assertThat(headers).as(answer.url()).doesNotContainKey("set-cookie").doesNotContainKey("etag");
            assertThat(headers.get("cache-control")).as(answer.url()).isEqualTo("no-store");
            assertThat(headers.get("referrer-policy")).as(answer.url()).isEqualTo("no-referrer");
            assertThat(headers.get("x-content-type-options")).as(answer.url()).isEqualTo("nosniff");
            assertThat(policy)
                    .as(answer.url())
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "require-trusted-types-for 'script'",
                            "trusted-types 'none'")
                    .contains(
                            answer.url().matches(".*/reader([?#].*)?")
                                    ? "frame-ancestors "
                                            + RunningJointly.shared().url()
                                    : "frame-ancestors ");
        }
    }

    private void thePageIsSmall() {
        var files = wire.pageFiles();
        assertThat(files).containsKey("/");
        var page = files.entrySet().stream()
                .filter(file -> !file.getKey().contains("reader"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(page).as(files.toString()).isLessThanOrEqualTo(100 * 1024);
    }

    private static void onlyATombstoneIsLeft(UUID channel, UUID submission) throws SQLException {
        var left = new TreeMap<String, Long>();
        try (var connection = TestStack.shared().postgres().asSuperuser()) {
            for (var table : tables(connection)) {
                if (table.startsWith("voices.")) {
                    var rows = count(
                            connection,
                            "select count(*) from " + table + " t where t::text like '%" + submission + "%'");
                    if (rows > 0) {
                        left.put(table, rows);
                    }
                }
            }
            assertThat(left.keySet())
                    .isSubsetOf(Set.of("voices.tombstone", "voices.copy_task"))
                    .contains("voices.tombstone");
            for (var empty : List.of("submission", "envelope", "attachment", "letter", "message", "reply", "consent")) {
                assertThat(count(
                                connection,
                                "select count(*) from voices." + empty + " where channel = '" + channel + "'"))
                        .as(empty)
                        .isZero();
            }
        }
    }

    private static void noWordIsInTheDatabase() throws SQLException {
        var seen = new HashSet<String>();
        var rows = 0;
        try (var connection = TestStack.shared().postgres().asSuperuser()) {
            for (var table : tables(connection)) {
                // a row as text shows bytea as hex, which is one of the canaries' forms
                try (var statement = connection.createStatement();
                        ResultSet all = statement.executeQuery("select t::text from " + table + " t")) {
                    while (all.next()) {
                        rows++;
                        var row = all.getString(1);
                        if (KNOWN.isIn(row)) {
                            seen.add(table);
                        }
                        for (var canary : List.of(SURVIVOR, READER, CAMERA)) {
                            assertThat(canary.isIn(row)).as(table).isFalse();
                        }
                    }
                }
            }
        }
        assertThat(rows).isGreaterThan(100);
        assertThat(seen).as("what is kept in the open is found").contains("voices.channel");
    }

    private static void noWordIsInLogsOrMetrics() throws Exception {
        for (var log : List.of(RunningJointly.log("backend"), RunningJointly.log("ui"))) {
            assertThat(Files.size(log)).isPositive();
            assertThat(Canary.in(log, List.of(SURVIVOR, READER, CAMERA)))
                    .as(log.toString())
                    .isEmpty();
        }
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create(TestStack.shared().metricsUrl());
            var metrics = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            assertThat(metrics).contains("jvm_memory").doesNotContain("/v/submissions", "/v/status");
            for (var canary : List.of(SURVIVOR, READER, CAMERA)) {
                assertThat(canary.isIn(metrics)).isFalse();
            }
        }
    }

    /** All of it, also what waits for the garbage collector. */
    private static void noWordIsInMemory() throws Exception {
        for (var process : RunningJointly.shared().processes()) {
            var dump = folder.resolve("heap-" + process + ".hprof");
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var dumping = new ProcessBuilder(jcmd, process.toString(), "GC.heap_dump", "-all", dump.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("jcmd.log").toFile())
                    .start();
            assertThat(dumping.waitFor())
                    .as(Files.readString(folder.resolve("jcmd.log")))
                    .isZero();
            var found = Canary.in(dump, List.of(SURVIVOR, READER, CAMERA, HELD));
            assertThat(found)
                    .as("what the process knows is found, and nothing else")
                    .containsExactly(HELD);
            Files.delete(dump);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""")) {
            while (all.next()) {
                tables.add(all.getString(1));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String voicesUrl() {
        return TestStack.shared().voicesUrl();
    }
}
