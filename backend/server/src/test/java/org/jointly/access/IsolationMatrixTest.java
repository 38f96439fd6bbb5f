package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.IsolationTable.Standing.ENDED;
import static org.jointly.access.IsolationTable.Standing.FOREIGN;
import static org.jointly.access.IsolationTable.Standing.OWN;
import static org.jointly.access.IsolationTable.Standing.PARTICIPATING;
import static org.jointly.access.IsolationTable.Standing.PARTNER;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointly.access.IsolationTable.Line;
import org.jointly.access.IsolationTable.Standing;
import org.jointly.access.IsolationWorld.Ask;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.document.ExportApi;
import org.jointly.platform.Backend;
import org.jointly.platform.Contract;
import org.jointly.platform.Contract.Operation;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation, asked by every role of every organisation, against a table a person has read. */
class IsolationMatrixTest {
    private static final Visitor PLATFORM_ADMIN = new Visitor("rosa", null);
    private static final IsolationTable TABLE = IsolationTable.read();
    /** Who looks after people learns the titles of what these have access to, as long as their organisation takes part. */
    private static final Set<String> EXPLAINED = Set.of(
            "GET /access/people/{person}/access/{part}",
            "GET /programmes/{programme}/people",
            "GET /access/leaving",
            "DELETE /access/leaving");

    private static IsolationWorld world;

    @BeforeAll
    static void populate() throws SQLException {
        world = new IsolationWorld();
    }

    @AfterAll
    static void leave() throws SQLException {
        world.close();
    }

    @Test
    void theTableKnowsEveryOperationAndNoOther() {
        assertThat(TABLE.lines().stream().map(Line::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(Contract.generated().operations().stream()
                        .map(Operation::name)
                        .toList());
    }

    @Test
    void everyRoleOfEveryOrganisationGetsWhatTheTableSays() throws SQLException {
        var surprises = new ArrayList<String>();
        for (var line : TABLE.lines()) {
            for (var standing : Standing.values()) {
                for (var role : IsolationTable.ROLES) {
                    var ask = world.ask(line, standing);
                    var answer = sent(world.visitor(standing, role), ask);
                    var cell = line.operation() + " | " + line.object() + " | " + standing + " | " + role;
                    compare(cell, line.expected(standing, role), answer, surprises);
                    forbidden(line, standing, role).stream()
                            .filter(answer.text()::contains)
                            .forEach(word -> surprises.add(cell + " tells what it must not: " + answer.text()));
                }
            }
            var asRosa = sent(PLATFORM_ADMIN, world.ask(line, FOREIGN));
            compare(line.operation() + " | platform admin", line.platformAdmin(), asRosa, surprises);
            var asNobody = anonymously(world.ask(line, FOREIGN));
            compare(line.operation() + " | anonymous", line.anonymous(), asNobody, surprises);
            if ((asRosa.text() + asNobody.text()).contains(world.canary)) {
                surprises.add(line.operation() + " tells those without an organisation");
            }
        }

        assertThat(surprises).isEmpty();
    }

    /** Otherwise nobody could betray them, and the rest would prove nothing. */
    @Test
    void theSecretsStandWhereThoseWhoMayReadFindThem() {
        var own = world.visitor(OWN, "viewer");
        var participating = world.visitor(PARTICIPATING, "viewer");

        assertThat(own.get(world.topicPath("topic of organisation")).text()).contains(world.canaryOfOwn);
        assertThat(own.get(world.topicPath("topic of drafters")).text()).contains(world.canaryOfDrafters);
        assertThat(participating.get(world.topicPath("topic of participating")).text())
                .contains(world.canaryOfParticipating);
        assertThat(world.visitor(PARTNER, "viewer")
                        .get(world.topicPath("topic of programme") + "/comments")
                        .text())
                .contains(world.canary);
        for (var path : List.of("", "/invitations", "/audit/entries")) {
            assertThat(own.get("/programmes/" + world.programme() + path).text())
                    .contains(world.canary);
        }
    }

    @Test
    void whatIsUnseenAndWhatIsAbsentAnswerTheSameBytes() throws SQLException {
        for (var line : TABLE.lines()) {
            var template = line.operation().substring(line.operation().indexOf(' ') + 1);
            if (!template.contains("{") || template.contains("{organisation}")) {
                continue;
            }
            for (var standing : List.of(FOREIGN, ENDED)) {
                if (line.object().equals("invitation to oneself")) {
                    continue;
                }
                var visitor = world.visitor(standing, "editor");
                var unseen = world.ask(line, standing);
                var absent = new Ask(unseen.method(), IsolationWorld.absent(template), unseen.body());

                var first = sent(visitor, unseen);
                var second = sent(visitor, absent);

                assertThat(first.text()).as(line + " for " + standing).isEqualTo(second.text());
                assertThat(headers(first)).as(line + " for " + standing).isEqualTo(headers(second));
            }
        }
    }

    @Test
    void listsAndSearchesGiveNothingAwayToThoseOutside() throws SQLException {
        for (var role : IsolationTable.ROLES) {
            for (var standing : List.of(FOREIGN, ENDED)) {
                var visitor = world.visitor(standing, role);
                for (var path : List.of(
                        "/programmes?q=" + world.canary,
                        "/programmes?q=" + world.canary.substring(0, 6),
                        "/programmes/suggestions?q=" + world.canary)) {
                    assertThat(visitor.get(path).text())
                            .as(path + " for " + role + " of " + standing)
                            .isIn("{}", "[]", "{\"items\":[]}");
                }
                for (var path : List.of("/programmes?size=100", "/discussion/recent", "/discussion/waiting")) {
                    assertThat(visitor.get(path).text())
                            .as(path + " for " + role + " of " + standing)
                            .doesNotContain(world.programme().toString());
                }
            }
        }
    }

    /** A factor of two over the median: loose enough for a busy machine, tight enough for a lookup more or less. */
    @Test
    void theClockDoesNotTellTheUnseenFromTheAbsent() {
        var outsider = world.visitor(FOREIGN, "editor");
        var unseen = "/programmes/" + world.programme();
        var absent = IsolationWorld.absent("/programmes/{programme}");
        var unseenTimes = new ArrayList<Long>();
        var absentTimes = new ArrayList<Long>();
        for (var i = 0; i < 200; i++) {
            unseenTimes.add(nanos(outsider, unseen));
            absentTimes.add(nanos(outsider, absent));
        }

        assertThat(median(unseenTimes) / (double) median(absentTimes)).isBetween(0.5, 2.0);
    }

    /** What nobody of this role in this organisation may ever read. */
    private static Set<String> forbidden(Line line, Standing standing, String role) {
        var words = new HashSet<String>();
        var reads = !Set.of("admin", "safeguarding", "none").contains(role);
        var explained = role.equals("admin") && EXPLAINED.contains(line.operation());
        if ((!reads && !explained) || standing == FOREIGN || standing == ENDED) {
            words.add(world.canary);
        }
        // A programme of own bears it as its title too.
        if ((!reads && !explained) || standing != OWN) {
            words.add(world.canaryOfOwn);
        }
        if (!reads || standing != PARTICIPATING) {
            words.add(world.canaryOfParticipating);
        }
        if (!reads || (standing != OWN && standing != PARTICIPATING)) {
            words.add(world.canaryOfDrafters);
        }
        return words;
    }

    private static void compare(String cell, int expected, Answer answer, List<String> surprises) {
        if (answer.status() != expected) {
            surprises.add(cell + ": " + expected + " in the table, " + answer.status() + " in truth: "
                    + answer.text().substring(0, Math.min(200, answer.text().length())));
        }
    }

    private static Answer sent(Visitor visitor, Ask ask) {
        var media = media(ask.path());
        var headers = Map.of("X-Request-Id", "the-same-request", "Content-Type", media);
        return visitor.send(ask.method(), ask.path(), ask.body(), headers);
    }

    private static String media(String path) {
        if (path.startsWith("/exchange") && !path.endsWith("/confirmation")) {
            return "application/xml";
        }
        if (path.startsWith("/consultation") && path.endsWith("/imports")) {
            return SheetApi.SHEET;
        }
        return path.startsWith("/documents") && path.endsWith("/imports") ? ExportApi.WORD : "application/json";
    }

    private static Answer anonymously(Ask ask) {
        return Answer.to(HttpRequest.newBuilder(Backend.address().resolve(ask.path()))
                .header("Content-Type", "application/json")
                // What somebody without a token may ask for is asked for as it should be.
                .method(ask.method(), BodyPublishers.ofString(ask.body() instanceof String body ? body : "{}"))
                .build());
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        return headers;
    }

    private static long nanos(Visitor visitor, String path) {
        var start = System.nanoTime();
        assertThat(visitor.get(path).status()).isEqualTo(404);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
