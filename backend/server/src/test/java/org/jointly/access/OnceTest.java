package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PlatformStory.ROSA;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.mainText;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.IsolationTable.Line;
import org.jointly.access.IsolationTable.Standing;
import org.jointly.access.IsolationWorld.Ask;
import org.jointly.api.Page;
import org.jointly.api.access.Me;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.platform.Backend;
import org.jointly.platform.Contract;
import org.jointly.platform.Contract.Operation;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every write of the contract under an Idempotency-Key: done once, however often and from wherever it arrives. */
class OnceTest {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");

    /** They have no effect, and their answer is a secret that is made anew. */
    private static final Set<String> TICKETS = Set.of("POST /documents/{document}/tickets", "POST /voices/tickets");

    /** What is made is made once; its secret is in the first answer alone. */
    private static final Set<String> WITH_SECRETS = Set.of(
            "POST /access/machines",
            "POST /access/machines/{machine}/tokens",
            "POST /access/webhooks",
            "POST /access/webhooks/{webhook}/secrets",
            "POST /notification/calendar");

    /** Who asks is not known, so a key would be nobody's; the one changes nothing, the other mails again within its bound. */
    private static final Set<String> OF_STRANGERS = Set.of(
            "POST /access/invitation/look",
            "POST /access/invitation/account",
            "POST /access/join-request",
            "POST /access/join-request/look",
            "POST /access/join-request/confirm",
            "POST /access/mail-change/look",
            "POST /access/mail-change/confirm",
            "POST /access/mail-change/stop",
            "POST /notification/unsubscription/look",
            "POST /notification/unsubscription",
            "POST /notification/calendar/reading");

    /** Nobody of the table's world may do these, or what they need is not in it; the same code stands around them. */
    private static final Set<String> FOR_READERS_OF_VOICES = Set.of(
            "POST /programmes/{programme}/voices/channels",
            "PUT /voices/channels/{channel}/state",
            "POST /voices/channels/{channel}/receivers",
            "PUT /voices/channels/{channel}/receivers/mine/answer",
            "POST /voices/channels/{channel}/voices/{submission}/escalations",
            "PUT /voices/escalations/{escalation}/decision",
            "PUT /voices/copies/{copy}/done",
            "PUT /voices/themes/{theme}/approval",
            "PUT /voices/themes/{theme}/publication",
            "PUT /voices/themes/{theme}/block",
            "POST /voices/themes/{theme}/effects",
            "PUT /voices/channels/{channel}/forms/{number}/decision",
            "POST /documents/{document}/imports",
            "POST /consultation/calls/{call}/imports",
            // done by the author of a comment alone, below
            "PUT /discussion/comments/{comment}",
            "DELETE /discussion/comments/{comment}",
            "POST /access/invitation/accept",
            "PUT /access/provider",
            "DELETE /access/provider",
            "POST /access/provider/tests",
            "POST /access/provider/tests/result",
            "PUT /access/provider/switch",
            "PUT /access/provider/roles",
            "POST /access/provider/arrival",
            "PUT /access/me/account/name",
            "POST /access/me/mail-change",
            "DELETE /access/me/credentials/{credential}",
            "DELETE /access/me/memberships/{membership}",
            "POST /access/leaving");

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
    void everyWriteTakesAKey() {
        assertThat(writes().filter(write -> write.parameters().stream()
                                .noneMatch(parameter -> "Idempotency-Key".equals(parameter.get("name"))))
                        .map(Operation::name)
                        .toList())
                .isEmpty();
        assertThat(writes().map(write -> write.parameters().stream()
                                .filter(parameter -> "Idempotency-Key".equals(parameter.get("name")))
                                .count())
                        .distinct())
                .containsExactly(1L);
    }

    @Test
    void everyWriteIsDoneOnceAlsoAtTheSameMomentOnTwoConnections() throws Exception {
        var tried = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var line : IsolationTable.read().lines()) {
            if (isWrite(line) && !tried.contains(line.operation())) {
                var doer = doer(line);
                if (doer != null) {
                    tried.add(line.operation());
                    tryOut(line, doer, wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried)
                .containsAll(writes().map(Operation::name)
                        .filter(name -> !FOR_READERS_OF_VOICES.contains(name))
                        .collect(Collectors.toSet()));
    }

    private static void tryOut(Line line, Doer doer, List<String> wrong) throws Exception {
        var ask = world.ask(line, doer.standing());
        var visitor = doer.visitor();
        var key = UUID.randomUUID().toString();
        var both = atOnce(() -> sent(visitor, ask, key), () -> sent(visitor, ask, key));
        var person = visitor.get("/access/me").as(Me.class).id();
        var done = world.audited(person);
        var later = sent(visitor, ask, key);
        for (var answer : List.of(both.getFirst(), both.getLast(), later)) {
            if (answer.status() >= 300) {
                wrong.add(line.operation() + " answered " + answer.status() + ": " + answer.text());
            }
            if (!TICKETS.contains(line.operation())
                    && !WITH_SECRETS.contains(line.operation())
                    && !sameJson(answer.text(), both.getFirst().text())) {
                wrong.add(line.operation() + " answered " + answer.text() + " and "
                        + both.getFirst().text());
            }
        }
        if (world.audited(person) != done) {
            wrong.add(line.operation() + " was done again");
        }
        var elsewhere = visitor.send("POST", "/access/me/visits", null, Map.of("Idempotency-Key", key));
        var asked = line.operation().equals("POST /access/me/visits");
        var organisationless = visitor.organisation() == null;
        // What somebody does for themselves has keys of its own, whoever they act for.
        var oneself = line.operation().contains(" /access/me/")
                // nothing follows from it for who came without a provider
                || line.operation().equals("POST /access/provider/arrival");
        if (!asked
                && !organisationless
                && !oneself
                && !line.operation().startsWith("PUT /access")
                && elsewhere.status() != 422) {
            wrong.add(line.operation() + " gave its key away: " + elsewhere.status() + " " + elsewhere.text());
        }
    }

    @Test
    void theSameKeyWithAnotherBodyOrPathIsRefusedAndAnotherPersonsKeyIsTheirOwn() {
        var one = begun(AMINA_EDITOR_OF_IOM, "One").id();
        var other = begun(AMINA_EDITOR_OF_IOM, "Other").id();
        var key = UUID.randomUUID().toString();
        var body = "{\"title\": \"Asked\", \"text\": \"?\", \"audience\": \"programme\"}";
        var first = AMINA_EDITOR_OF_IOM.post("/programmes/" + one + "/discussion/topics", body, key);
        assertThat(first.status()).isEqualTo(201);

        var elsewhere = AMINA_EDITOR_OF_IOM.post("/programmes/" + other + "/discussion/topics", body, key);
        var otherwise =
                AMINA_EDITOR_OF_IOM.post("/programmes/" + one + "/discussion/topics", body.replace("?", "!"), key);
        var boris = BORIS_COMMENTER_OF_IOM.post("/programmes/" + one + "/discussion/topics", body, key);

        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.problem().errors()).extracting("pointer").containsExactly("/Idempotency-Key");
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(boris.status()).isEqualTo(201);
        assertThat(boris.text()).isNotEqualTo(first.text());
        assertThat(AMINA_EDITOR_OF_IOM
                        .post("/programmes/" + one + "/discussion/topics", body, "k".repeat(101))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aVersionIsRestoredOnce() throws Exception {
        var document = mainText(
                AMINA_EDITOR_OF_IOM, begun(AMINA_EDITOR_OF_IOM, "Restored").id());
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("First"))
                .as(Version.class)
                .id();
        var key = UUID.randomUUID().toString();
        var path = "/documents/versions/" + version + "/restorations";

        var both = atOnce(() -> AMINA_EDITOR_OF_IOM.post(path, "", key), () -> AMINA_EDITOR_OF_IOM.post(path, "", key));
        var later = AMINA_EDITOR_OF_IOM.post(path, "", key);

        assertThat(both).extracting(Answer::status).containsOnly(201);
        assertThat(both).extracting(Answer::text).containsOnly(later.text());
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/documents/" + document + "/versions")
                        .as(Argument.of(Page.class, Version.class))
                        .items())
                .hasSize(2);
    }

    @Test
    void anOwnCommentIsChangedAndTakenBackOnce() throws Exception {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Said").id();
        var topic = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        "{\"title\": \"Fees\", \"text\": \"Who pays?\", \"audience\": \"programme\"}")
                .as(Topic.class)
                .id();
        var comment = AMINA_EDITOR_OF_IOM
                .post("/discussion/topics/" + topic + "/comments", new WriteComment("Employers."))
                .as(Comment.class)
                .id();
        var person = AMINA_EDITOR_OF_IOM.get("/access/me").as(Me.class).id();
        for (var ask : List.of(
                new Ask("PUT", "/discussion/comments/" + comment, "{\"text\": \"Employers pay.\"}"),
                new Ask("DELETE", "/discussion/comments/" + comment, null))) {
            var before = world.audited(person);
            var key = UUID.randomUUID().toString();

            var both = atOnce(() -> sent(AMINA_EDITOR_OF_IOM, ask, key), () -> sent(AMINA_EDITOR_OF_IOM, ask, key));
            var later = sent(AMINA_EDITOR_OF_IOM, ask, key);

            assertThat(both).extracting(Answer::status).containsOnly(200);
            assertThat(both).extracting(Answer::text).containsOnly(later.text());
            assertThat(world.audited(person)).as(ask.method()).isEqualTo(before + 1);
        }
    }

    @Test
    void aWriteThatWasRefusedMayBeTriedAgainUnderItsKey() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Refused first").id();
        var key = UUID.randomUUID().toString();
        var path = "/documents/" + mainText(AMINA_EDITOR_OF_IOM, programme) + "/penholders";
        var headers = Map.of("Idempotency-Key", key);

        assertThat(AMINA_EDITOR_OF_IOM
                        .send("PUT", path, "{\"section\": \"No such part\"}", headers)
                        .status())
                .isEqualTo(422);
        assertThat(AMINA_EDITOR_OF_IOM
                        .send("PUT", path, "{\"section\": \"Executive summary\"}", headers)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsNotGivenToWhoLostTheRoleItNeeded() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Once mine").id();
        var people = Backend.stack().people();
        var username = "once-" + UUID.randomUUID();
        people.add(username, "iom:viewer+editor");
        var visitor = Visitor.of(username, "iom");
        var key = UUID.randomUUID().toString();
        var stage = "{\"stage\": \"design\", \"version\": 0}";
        var headers = Map.of("Idempotency-Key", key);
        assertThat(visitor.send("PUT", "/programmes/" + programme + "/stage", stage, headers)
                        .status())
                .isEqualTo(200);

        people.revokeRole(username, "iom", "editor");

        assertThat(visitor.send("PUT", "/programmes/" + programme + "/stage", stage, headers)
                        .status())
                .isEqualTo(403);
    }

    private static Stream<Operation> writes() {
        return Contract.generated().operations().stream()
                .filter(operation -> WRITES.contains(operation.method()) && !OF_STRANGERS.contains(operation.name()));
    }

    private static boolean isWrite(Line line) {
        return WRITES.contains(line.operation().substring(0, line.operation().indexOf(' ')))
                && !OF_STRANGERS.contains(line.operation());
    }

    private static @Nullable Doer doer(Line line) {
        for (var standing : Standing.values()) {
            for (var role : IsolationTable.ROLES) {
                if (line.expected(standing, role) < 300) {
                    return new Doer(standing, world.visitor(standing, role));
                }
            }
        }
        return line.platformAdmin() < 300 ? new Doer(Standing.FOREIGN, ROSA) : null;
    }

    private static Answer sent(Visitor visitor, Ask ask, String key) {
        return visitor.send(
                ask.method(),
                ask.path(),
                ask.body(),
                Map.of("Content-Type", media(ask.path()), "Idempotency-Key", key));
    }

    private static String media(String path) {
        if (path.equals("/exchange/imports")) {
            return "application/xml";
        }
        return path.startsWith("/documents") && path.endsWith("/imports") ? ExportApi.WORD : "application/json";
    }

    /** Members of an object have no order. */
    private static boolean sameJson(String one, String other) throws IOException {
        var json = new ObjectMapper();
        return json.readTree(one).equals(json.readTree(other));
    }

    private static List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Answer>>();
            for (var each : List.of(one, other)) {
                answers.add(people.submit(() -> {
                    together.await();
                    return each.get();
                }));
            }
            return List.of(
                    answers.getFirst().get(60, TimeUnit.SECONDS),
                    answers.getLast().get(60, TimeUnit.SECONDS));
        }
    }

    /** Somebody who may. */
    private record Doer(Standing standing, Visitor visitor) {}
}
