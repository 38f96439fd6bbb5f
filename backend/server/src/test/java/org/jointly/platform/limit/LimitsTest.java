package org.jointly.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jointly.api.Problem;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.organisation.OrganisationKind;
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
        environment.put("jointly.costly.logo.person-day", 1);
        environment.put("jointly.costly.logo.organisation-day", 1_000_000);
        environment.put("jointly.edge.forwarders", "127.0.0.0/8,::1");
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
    void aMachineThatAsksWithoutEndIsToldToWaitAndItsMakerIsNot() throws Exception {
        TestStack.shared().people().add("limited-admin", "unodc:admin+viewer");
        var made = Answer.to(to("/access/machines")
                .header("Authorization", "Bearer " + TestStack.shared().token("limited-admin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"name": "Flood", "purpose": "Asks without end", "scopes": ["read_programmes"], "expires": "%s"}
                        """.formatted(Instant.now().plusSeconds(3600))))
                .build());
        var token = made.text().replaceFirst("(?s).*(jly_[\\w-]{43}).*", "$1");

        var answers = many(
                5000,
                () -> Answer.to(to("/access/me")
                        .header("Authorization", "Bearer " + token)
                        .build()));

        assertThat(statuses(answers)).containsOnlyKeys(200, 429);
        answers.stream().filter(answer -> answer.status() == 429).limit(5).forEach(LimitsTest::saysWhenToComeBack);
        assertThat(ask("limited-admin", "/access/me").status()).isEqualTo(200);
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

    @Test
    void oneNetworkAsksToJoinTenTimesAnHourAndOthersAreHeard() throws IOException {
        for (var i = 0; i < 10; i++) {
            assertThat(join("203.0.113.7", "ada@" + domain()).status()).isEqualTo(202);
        }
        var refused = join("203.0.113.7", "ada@" + domain());
        assertThat(refused.status()).isEqualTo(429);
        saysWhenToComeBack(refused);
        assertThat(join("203.0.113.8", "ada@" + domain()).status()).isEqualTo(202);

        for (var i = 0; i < 10; i++) {
            assertThat(join("2001:db8:1:2::" + i, "ada@" + domain()).status()).isEqualTo(202);
        }
        assertThat(join("2001:db8:1:2:ffff::1", "ada@" + domain()).status())
                .as("of the same network")
                .isEqualTo(429);
        assertThat(join("2001:db8:1:3::1", "ada@" + domain()).status()).isEqualTo(202);
    }

    @Test
    void oneNetworkReachesNoBoundOfADomain() throws IOException, SQLException {
        var domain = domain();
        for (var i = 0; i < 6; i++) {
            assertThat(join("203.0.113.9", "ada" + i + "@" + domain).status()).isEqualTo(202);
        }
        assertThat(letters(domain)).isEqualTo(3);
        assertThat(join("203.0.113.10", "real@" + domain).status()).isEqualTo(202);
        assertThat(letters(domain)).isEqualTo(4);
    }

    @Test
    void whoTriesNamesOfLogosIsToldToWaitAndOthersAreNot() throws Exception {
        var answers = many(1000, () -> logo("203.0.113.20"));
        assertThat(statuses(answers)).containsOnlyKeys(404, 429);
        assertThat(logo("203.0.113.21").status()).isEqualTo(404);
    }

    @Test
    void logosOfADayEndAndTheNextIsRefusedBeforeItIsLookedAt() {
        TestStack.shared().people().add("limited-logo", "unodc:editor");
        assertThat(sendLogo().status()).isEqualTo(403);
        var second = sendLogo();
        assertThat(second.status()).isEqualTo(429);
        saysWhenToComeBack(second);
    }

    private static Answer sendLogo() {
        var unodc = TestStack.shared().people().organisationId("unodc");
        return Answer.to(to("/organisations/" + unodc + "/logo")
                .header("Authorization", "Bearer " + TestStack.shared().token("limited-logo"))
                .header("Jointly-Organisation", unodc)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"picture\": \"AAAA\"}"))
                .build());
    }

    private static Answer logo(String address) {
        var name = UUID.randomUUID().toString().replace("-", "");
        return Answer.to(to("/organisations/logos/" + name + name)
                .header("X-Forwarded-For", address)
                .build());
    }

    private static String domain() {
        return "limits-" + UUID.randomUUID() + ".example";
    }

    private static Answer join(String address, String mail) throws IOException {
        var asked = new AskToJoin(
                "Asking", OrganisationKind.ACADEMIA, "KE", null, "Ada Demo", mail, "We run shelters.", "en");
        var json = server.getApplicationContext().getBean(ObjectMapper.class).writeValueAsString(asked);
        return Answer.to(to("/access/join-request")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static long letters(String domain) throws SQLException {
        try (var connection = TestStack.shared().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from access.join_request where domain = '" + domain + "'")) {
            rows.next();
            return rows.getLong(1);
        }
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
