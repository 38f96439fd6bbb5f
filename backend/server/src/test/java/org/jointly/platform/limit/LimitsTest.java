package org.jointly.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jointly.api.Problem;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invite;
import org.jointly.local.TestStack;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The limits as they are shipped, but for those of a day, which nobody reaches in a test. */
class LimitsTest {
    private static final int PORT = TestStack.freePort();
    private static final URI ADDRESS = URI.create("http://localhost:" + PORT);
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        var environment = new HashMap<String, Object>(TestStack.shared().environmentBeside(PORT));
        environment.remove("JOINTLY_LIMITS_FACTOR");
        environment.put("jointly.costly.invitation.person-day", 1);
        environment.put("jointly.costly.invitation.organisation-day", 1_000_000);
        server = ApplicationContext.run(EmbeddedServer.class, Map.copyOf(environment), "test");
        Visitor.awaitDirectory(ADDRESS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAddressThatComesWithoutATokenTimeAndAgainIsToldToWaitAndWhoeverHasOneIsNot() throws Exception {
        var answers = many(1000, () -> Answer.to(to("/access/me").build()));
        assertThat(statuses(answers)).containsOnlyKeys(401, 429);
        answers.stream().filter(answer -> answer.status() == 429).forEach(LimitsTest::saysWhenToComeBack);

        var forged = many(
                1000,
                () -> Answer.to(to("/programmes")
                        .header("Authorization", "Bearer e30.e30.")
                        .build()));
        assertThat(statuses(forged)).containsKey(429).doesNotContainKey(200);
        assertThat(ask("dalia", "/access/me").status()).isEqualTo(200);
    }

    @Test
    void aPersonWhoAsksWithoutEndIsToldToWaitAndOthersAreNot() throws Exception {
        var answers = many(5000, () -> ask("boris", "/access/me"));
        assertThat(statuses(answers)).containsOnlyKeys(200, 429);
        assertThat(statuses(answers).get(200)).isGreaterThanOrEqualTo(600L);
        answers.stream().filter(answer -> answer.status() == 429).limit(5).forEach(LimitsTest::saysWhenToComeBack);
        assertThat(ask("clara", "/access/me").status()).isEqualTo(200);
    }

    @Test
    void aBusyPageFeelsNothing() throws Exception {
        for (var page = 0; page < 5; page++) {
            assertThat(statuses(many(30, () -> ask("petra", "/access/me")))).containsOnlyKeys(200);
        }
    }

    @Test
    void invitationsOfADayEndAndTheNextIsRefusedBeforeItIsLookedAt() throws IOException {
        // Somebody who invited nobody yet today, in any test.
        TestStack.shared().people().add("limited", "unodc:editor");
        assertThat(invite().status()).isEqualTo(404);
        var second = invite();
        assertThat(second.status()).isEqualTo(429);
        saysWhenToComeBack(second);
    }

    private static Answer invite() throws IOException {
        var people = TestStack.shared().people();
        var invitation = new Invite(UUID.fromString(people.organisationId("iom")), Capacity.IMPLEMENTING, null, null);
        var json = server.getApplicationContext().getBean(ObjectMapper.class).writeValueAsString(invitation);
        return Answer.to(to("/programmes/" + UUID.randomUUID() + "/invitations")
                .header("Authorization", "Bearer " + TestStack.shared().token("limited"))
                .header("Jointly-Organisation", people.organisationId("unodc"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static void saysWhenToComeBack(Answer answer) {
        assertThat(answer.headers().get("content-type")).containsExactly(Problem.MEDIA_TYPE);
        assertThat(Long.parseLong(answer.headers()
                        .getOrDefault("retry-after", List.of("0"))
                        .getFirst()))
                .isBetween(1L, 86_400L);
        assertThat(answer.text()).contains("urn:jointly:problem:too-many", "try again in");
    }

    private static List<Answer> many(int most, Callable<Answer> ask) throws Exception {
        var all = new ArrayList<Answer>();
        try (var people = Executors.newFixedThreadPool(16)) {
            // In portions, and no more than it takes: how long it takes is the machine's affair.
            while (all.size() < most && all.stream().noneMatch(answer -> answer.status() == 429)) {
                var portion = new ArrayList<Callable<Answer>>();
                for (var i = 0; i < Math.min(200, most - all.size()); i++) {
                    portion.add(ask);
                }
                for (var each : people.invokeAll(portion)) {
                    all.add(each.get());
                }
            }
        }
        return all;
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    private static Answer ask(String person, String path) {
        return Answer.to(
                to(path).header("Authorization", "Bearer " + TestStack.shared().token(person))
                        .build());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(ADDRESS.resolve(path));
    }
}
