package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.access.Administrator.await;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jointly.access.FakeReceiver.Reply;
import org.jointly.access.FakeReceiver.Told;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.ChangeWebhook;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.api.access.webhook.Replayed;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.api.access.webhook.WebhookDelivery;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;
import org.jointly.programme.ProgrammeStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations have events told to their own systems, each only what it may know. */
class WebhookTest {
    private static final String TEST = "test";
    private FakeReceiver receiver = new FakeReceiver();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @BeforeEach
    void open() {
        receiver.close();
        receiver = new FakeReceiver();
    }

    /** What was made for a test is told nothing of the next ones. */
    @AfterEach
    void close() throws SQLException {
        receiver.close();
        PeopleBeans.execute("update access.webhook set state = 'removed' where url like '%:" + receiver.port() + "/%'");
    }

    @Test
    void aTestArrivesSignedSoThatAnotherImplementationFindsItGood() throws Exception {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");

        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);

        var told = receiver.await(TEST, 1).getFirst();
        var secret = String.valueOf(made.secret());
        assertThat(secret).startsWith("whsec_");
        assertThatCode(() -> verify(secret, told)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(secret, new Told(told.path(), told.headers(), told.body() + " ")))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(told.header("Content-Type")).startsWith("application/json");
        await(() -> log(admin, made).getFirst().state() == DeliveryState.DELIVERED);
        var logged = log(admin, made).getFirst();
        assertThat(logged.id().toString()).isEqualTo(told.header("webhook-id"));
        assertThat(logged.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).isEqualTo(204));
        assertThat(shown(admin, made).lastDelivered()).isNotNull();
    }

    @Test
    void whatHappensInAProgrammeIsToldToWhoTakesPartAndToNobodyElse() {
        var partner = Administrator.of("unodc", "");
        var foreign = Administrator.of("sahel-aid", "");
        var told = makes(partner, "programme.stage_changed", "topic.raised");
        try (var elsewhere = new FakeReceiver()) {
            makesAt(foreign, elsewhere.url(), "programme.stage_changed", "topic.raised");
            var programme = shared();

            ProgrammeStory.AMINA_EDITOR_OF_IOM
                    .put("/programmes/" + programme + "/stage", "{\"stage\": \"design\", \"version\": 0}")
                    .as(Object.class);

            var event = receiver.await("programme.stage_changed", 1).getFirst();
            assertThat(event.body())
                    .contains(
                            "\"id\":\"" + programme + "\"",
                            "\"programme\":\"" + programme + "\"",
                            "/programmes/" + programme + "\"")
                    .doesNotContain("design", "Amina", "Shared");
            raised(programme, Audience.DRAFTERS);
            raised(programme, Audience.ORGANISATION);
            var heard = raised(programme, Audience.PROGRAMME);
            receiver.await("topic.raised", 2);
            await(() -> receiver.told("topic.raised").stream()
                    .anyMatch(one -> one.body().contains(heard.toString())));
            assertThat(receiver.told("topic.raised"))
                    .as("not what IOM says to itself")
                    .hasSize(2);
            assertThat(elsewhere.told()).isEmpty();
            assertThat(log(partner, told)).hasSize(3);
        }
    }

    @Test
    void anNgoIsNotToldOfWhatOnlyDraftersHear() {
        var harbour = Administrator.of("harbour", "");
        makes(harbour, "topic.raised", "invitation.sent");
        var programme = ProgrammeStory.begun(ProgrammeStory.AMINA_EDITOR_OF_IOM, "With partners")
                .id();
        ProgrammeStory.joined(
                ProgrammeStory.AMINA_EDITOR_OF_IOM, programme, ProgrammeStory.ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        receiver.await("invitation.sent", 1);

        raised(programme, Audience.DRAFTERS);
        var heard = raised(programme, Audience.PROGRAMME);

        assertThat(receiver.await("topic.raised", 1))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains(heard.toString()));
    }

    @Test
    void whoLostTheRightToKnowBeforeItCouldBeSentIsNotTold() throws SQLException {
        var partner = Administrator.of("unodc", "");
        var made = makes(partner, "programme.changed");
        var programme = shared();
        receiver.answer(500);
        ProgrammeStory.AMINA_EDITOR_OF_IOM
                .put(
                        "/programmes/" + programme,
                        "{\"titles\": [{\"language\": \"en\", \"text\": \"Renamed\"}], \"version\": 0}")
                .as(Object.class);
        receiver.await("programme.changed", 1);
        receiver.answer(204);
        var left = ProgrammeStory.participation(
                ProgrammeStory.AMINA_EDITOR_OF_IOM, programme, ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC);

        ProgrammeStory.AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + left.id());
        dueNow(made);

        await(() -> log(partner, made).getFirst().state() == DeliveryState.WITHHELD);
        assertThat(receiver.told("programme.changed")).hasSize(1);
    }

    @Test
    void whatFailedIsTriedAgainUnderTheSameIdAndSignedAnew() throws Exception {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        receiver.answer(one -> new Reply(receiver.told().size() == 1 ? 503 : 200, "Sorry,\u0000 <b>busy</b>"));

        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);

        var both = receiver.await(TEST, 2);
        assertThat(both.get(0).header("webhook-id")).isEqualTo(both.get(1).header("webhook-id"));
        assertThat(both.get(0).body()).isEqualTo(both.get(1).body());
        assertThat(both.get(0).header("webhook-timestamp"))
                .isNotEqualTo(both.get(1).header("webhook-timestamp"));
        assertThat(both.get(0).header("webhook-signature"))
                .isNotEqualTo(both.get(1).header("webhook-signature"));
        verify(String.valueOf(made.secret()), both.get(1));
        await(() -> log(admin, made).getFirst().state() == DeliveryState.DELIVERED);
        assertThat(log(admin, made).getFirst().attempts())
                .extracting("status", "excerpt")
                .containsExactly(tuple(200, null), tuple(503, "Sorry, <b>busy</b>"));
        assertThat(shown(admin, made).failingSince()).isNull();
    }

    @Test
    void aDeadEndpointKeepsNoOtherWaiting() {
        var admin = Administrator.of("sahel-aid", "");
        try (var dead = new FakeReceiver()) {
            var told = new CountDownLatch(1);
            dead.answer(_ -> once(told));
            var gone = makesAt(admin, dead.url(), "file.imported");
            var made = makes(admin, "file.imported");
            admin.visitor().post(path(gone) + "/tests", "").as(WebhookDelivery.class);
            dead.await(TEST, 1);

            admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
            receiver.await(TEST, 1);
            told.countDown();

            await(() -> !log(admin, gone).getFirst().attempts().isEmpty());
            assertThat(log(admin, gone).getFirst().attempts().getFirst().status())
                    .as("nobody lost patience with it before the other was told")
                    .isEqualTo(204);
        }
    }

    @Test
    void manyDeadEndpointsOfOneOrganisationLeaveTurnsToOthers() {
        var admin = Administrator.of("icmpd", "");
        var other = Administrator.of("sahel-aid", "");
        var alive = makes(other, "file.imported");
        var answered = new CountDownLatch(1);
        try (var dead = new FakeReceiver()) {
            dead.answer(_ -> once(answered));
            var six = Stream.generate(() -> makesAt(admin, dead.url(), "file.imported"))
                    .limit(6)
                    .toList();
            six.forEach(one -> tests(admin, one));
            dead.await(TEST, 4);

            tests(other, alive);

            receiver.await(TEST, 1);
            assertThat(dead.told(TEST)).hasSize(4);
            answered.countDown();
            dead.await(TEST, 6);
            six.forEach(one -> admin.visitor().delete(path(one)).as(Webhook.class));
        }
    }

    @Test
    void anOrganisationThatWeSuspendedIsToldNothingBeforeKeycloakKnows() throws SQLException {
        var alias = PlatformStory.name();
        var organisation = PlatformStory.registered(alias).organisation();
        var admin = Administrator.of(alias, "");
        var made = makes(admin, "file.imported");
        tests(admin, made);
        await(() -> log(admin, made).getFirst().state() == DeliveryState.DELIVERED);

        PeopleBeans.execute("update organisation.organisation set enabled = false, version = version + 1,"
                + " changed_at = now() where id = '" + organisation + "'");
        PeopleBeans.execute("update access.webhook_delivery set state = 'waiting', due_at = now() where webhook = '"
                + made.webhook().id() + "'");

        await(() -> PeopleBeans.counted("access.webhook where id = '"
                        + made.webhook().id() + "' and busy_until > now() + interval '5 minutes'")
                == 1);
        assertThat(receiver.told(TEST)).hasSize(1);
        PeopleBeans.execute("update organisation.organisation set enabled = true, version = version + 1,"
                + " changed_at = now() where id = '" + organisation + "'");
        // The job may have told Keycloak of it meanwhile.
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.register"))
                .forEach(Job::run);
        PeopleBeans.execute("update access.webhook set busy_until = null where id = '"
                + made.webhook().id() + "'");
        receiver.await(TEST, 2);
    }

    /** As somebody would write it who got words of theirs into a statement of a request for their own organisation. */
    @Test
    void whatSaysThatItHappenedInAnotherOrganisationIsNotBelieved() throws SQLException {
        var admin = Administrator.of("sahel-aid", "");
        makes(admin, "role.given");
        var own = Objects.requireNonNull(admin.visitor().organisation());

        var smuggled = happened(ProgrammeStory.AMINA_EDITOR_OF_IOM.organisation(), own);
        var honest = happened(own, own);

        for (var event : List.of(smuggled, honest)) {
            await(() -> PeopleBeans.counted("platform.outbox where id = '" + event + "' and delivered_at is not null")
                    == 1);
        }
        assertThat(PeopleBeans.count("access.webhook_delivery where event = '" + honest + "'"))
                .isEqualTo(1);
        assertThat(PeopleBeans.count("access.webhook_delivery where event = '" + smuggled + "'"))
                .isZero();
    }

    @Test
    void nobodyWritesIntoTheLogOfAnotherOrganisationsWebhook() {
        var admin = Administrator.of("sahel-aid", "");
        var own = makes(admin, "file.imported");
        var theirs = makes(Administrator.of("coe", ""), "file.imported");
        var sql = AnySql.of(admin.visitor());
        var entry = """
                insert into access.webhook_delivery (id, organisation, webhook, event, kind, subject, audience, acting, at,
                  state, due_at)
                values (gen_random_uuid(), :mine, '%s', gen_random_uuid(), 'test', gen_random_uuid(), 'organisation', :mine,
                  now(), 'waiting', now())
                """;

        assertThat(sql.tries(entry.formatted(theirs.webhook().id()))).isEqualTo("row-level security");
        assertThat(sql.tries(entry.formatted(own.webhook().id()))).isEqualTo(AnySql.DONE);
    }

    @Test
    void oneSecretThatCannotBeOpenedKeepsNoLogFromBeingDeleted() throws SQLException {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        tests(admin, made);
        await(() -> log(admin, made).getFirst().state() == DeliveryState.DELIVERED);
        PeopleBeans.execute("update access.webhook_delivery set at = now() - interval '31 days' where webhook = '"
                + made.webhook().id() + "'");
        PeopleBeans.execute("update access.webhook set secret = 'broken' where id = '"
                + made.webhook().id() + "'");

        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.webhooks"))
                .forEach(Job::run);

        assertThat(log(admin, made)).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowedAndALargeAnswerNotRead() {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        receiver.answer(_ -> new Reply(302, "http://127.0.0.1:" + receiver.port() + "/inside"));
        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        await(() -> !log(admin, made).getFirst().attempts().isEmpty());
        assertThat(log(admin, made).getFirst().attempts().getLast().status()).isEqualTo(302);
        assertThat(receiver.told()).noneMatch(one -> one.path().equals("/inside"));

        receiver.answer(_ -> new Reply(200, "x".repeat(100_000)));
        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        await(() -> log(admin, made).stream()
                .flatMap(delivery -> delivery.attempts().stream())
                .anyMatch(attempt -> "too_large".equals(attempt.failure())));
    }

    /** As if it had been let in once: what counts is what it is when it is sent. */
    @Test
    void anAddressInsideIsNotSpokenToAlsoWhenItStandsThere() throws SQLException {
        var admin = Administrator.of("sahel-aid", "");
        for (var inside : List.of("[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.0.0.2")) {
            var made = makes(admin, "file.imported");
            PeopleBeans.execute("update access.webhook set url = 'http://" + inside + ":" + receiver.port()
                    + "/hooks' where id = '" + made.webhook().id() + "'");

            admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);

            await(() -> !log(admin, made).getFirst().attempts().isEmpty());
            assertThat(log(admin, made).getFirst().attempts().getFirst().failure())
                    .as(inside)
                    .isEqualTo("refused_address");
            admin.visitor().delete(path(made)).as(Webhook.class);
        }
        assertThat(receiver.told()).isEmpty();
    }

    @Test
    void anAddressThatCannotBeRightIsRefusedWhenItIsTyped() {
        var admin = Administrator.of("sahel-aid", "");
        for (var url : List.of(
                "http://example.org/hooks",
                "http://127.0.0.2:8080/",
                "ftp://example.org/",
                "https://example.org:22/",
                "https://user:pass@example.org/",
                "https://example.org/#x",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "not an address",
                "https:///")) {
            var refused = admin.visitor().post("/access/webhooks", new MakeWebhook(url, Set.of("file.imported")));
            assertThat(refused.status()).as(url + " " + refused.text()).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).as(url).isEqualTo("/url");
        }
        var strange = admin.visitor().post("/access/webhooks", new MakeWebhook(receiver.url(), Set.of("voice.sent")));
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.text()).contains("/kinds", "voice.sent");
    }

    @Test
    void whileOneSecretReplacesTheOtherWhatIsSentIsGoodUnderBoth() throws Exception {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        var first = String.valueOf(made.secret());

        var second = rotated(admin, made, 24);
        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        var told = receiver.await(TEST, 1).getFirst();
        verify(first, told);
        verify(second, told);
        assertThat(shown(admin, made).oldSecretUntil()).isNotNull();

        var third = rotated(admin, made, 0);
        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        var later = receiver.await(TEST, 2).getLast();
        verify(third, later);
        assertThatThrownBy(() -> verify(second, later)).isInstanceOf(WebhookVerificationException.class);
        assertThat(PeopleBeans.count("access.webhook where secret like '%" + third.substring(6, 20) + "%'"))
                .as("the database alone does not open it")
                .isZero();
    }

    @Test
    void afterDaysWithoutOneSuccessItIsSwitchedOffAndAdministratorsAreTold() throws SQLException {
        var admin = Administrator.of("oas", "");
        var made = makes(admin, "role.given");
        receiver.answer(500);
        gives(admin);
        receiver.await("role.given", 1);
        sixDaysAgo(made);
        receiver.await("role.given", 2);
        await(() -> log(admin, made).getFirst().state() == DeliveryState.FAILED);
        assertThat(shown(admin, made).state()).as("one lost event").isEqualTo(WebhookState.ON);

        tests(admin, made);
        receiver.await(TEST, 1);

        await(() -> shown(admin, made).state() == WebhookState.GIVEN_UP);
        assertThat(MailBox.text(new MailBox(admin.mail()).await(1).getFirst()))
                .contains("127.0.0.1", "/organisation/machines")
                .doesNotContain("/hooks");
        assertThat(admin.visitor().post(path(made) + "/tests", "").status()).isEqualTo(403);

        receiver.answer(204);
        var on = admin.visitor()
                .put(path(made), new ChangeWebhook(Set.of("role.given"), true))
                .as(Webhook.class);
        assertThat(on.failingSince()).isNull();
        assertThat(again(admin, made).as(Replayed.class).events()).isPositive();
        await(() -> areAllDelivered(admin, made));
    }

    @Test
    void whatArrivedIsSentAgainUnderItsIdWhenSomebodyAsksForIt() {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        var one = admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        receiver.await(TEST, 1);
        await(() -> log(admin, made).getFirst().state() == DeliveryState.DELIVERED);

        admin.visitor()
                .post(path(made) + "/replays", new ReplayEvents(one.id(), null))
                .as(Replayed.class);

        assertThat(receiver.await(TEST, 2))
                .extracting(told -> told.header("webhook-id"))
                .containsOnly(one.id().toString());
        await(() -> areAllDelivered(admin, made));
        assertThat(admin.visitor()
                        .post(path(made) + "/replays", new ReplayEvents(UUID.randomUUID(), null))
                        .status())
                .isEqualTo(404);
        assertThat(admin.visitor()
                        .post(path(made) + "/replays", new ReplayEvents(null, null))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsSentAgainHasItsBoundsAndTestsAreNotAmongIt() throws SQLException {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "role.given");
        gives(admin);
        tests(admin, made);
        await(() -> log(admin, made).size() == 2 && areAllDelivered(admin, made));
        var answered = new CountDownLatch(1);
        receiver.answer(_ -> once(answered));

        assertThat(again(admin, made).as(Replayed.class).events()).isEqualTo(1);
        var tooSoon = again(admin, made);
        answered.countDown();

        assertThat(tooSoon.status()).isEqualTo(409);
        assertThat(tooSoon.text()).contains("still-replaying", "still wait");
        await(() -> areAllDelivered(admin, made));
        PeopleBeans.execute("update access.webhook set replays = 9 where id = '"
                + made.webhook().id() + "'");
        assertThat(again(admin, made).as(Replayed.class).events()).isEqualTo(1);
        await(() -> areAllDelivered(admin, made));
        var tooOften = again(admin, made);
        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.headers()).containsKey("retry-after");
        PeopleBeans.execute("update access.webhook set replays_since = now() - interval '61 seconds' where id = '"
                + made.webhook().id() + "'");
        assertThat(again(admin, made).as(Replayed.class).events()).isEqualTo(1);
        assertThat(receiver.told(TEST)).hasSize(1);
    }

    @Test
    void whatIsSwitchedOffIsToldNothingMore() throws SQLException {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "role.given");
        admin.visitor()
                .put(path(made), new ChangeWebhook(Set.of("role.given"), false))
                .as(Webhook.class);

        gives(admin);
        var on = admin.visitor()
                .put(path(made), new ChangeWebhook(Set.of("role.given"), true))
                .as(Webhook.class);
        assertThat(on.kinds()).containsExactly("role.given");
        var person = gives(admin);

        assertThat(receiver.await("role.given", 1))
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains(person.toString()));
    }

    @Test
    void testsAreSentTenTimesAMinuteAndNoMore() {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        for (var i = 0; i < 10; i++) {
            admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
        }

        var refused = admin.visitor().post(path(made) + "/tests", "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsKey("retry-after");
    }

    @Test
    void anotherOrganisationCannotTellWhichWebhooksThereAre() {
        var admin = Administrator.of("sahel-aid", "");
        var made = makes(admin, "file.imported");
        var other = Administrator.of("coe", "").visitor();

        assertThat(other.get("/access/webhooks").text())
                .doesNotContain(made.webhook().id().toString());
        assertThat(other.get(path(made) + "/deliveries").status()).isEqualTo(404);
        assertThat(other.post(path(made) + "/tests", "").status()).isEqualTo(404);
        assertThat(other.post(path(made) + "/secrets", new RotateSecret(0)).status())
                .isEqualTo(404);
        assertThat(other.put(path(made), new ChangeWebhook(Set.of("file.imported"), false))
                        .status())
                .isEqualTo(404);
        assertThat(other.delete(path(made)).status()).isEqualTo(404);
        var reader = Administrator.of("sahel-aid", "+viewer").program(MachineScope.READ_PROGRAMMES);
        assertThat(reader.get("/access/webhooks").status()).isEqualTo(403);
    }

    /** What administrators choose from and the API's page lists stands in the words of the user interface. */
    @Test
    void everyKindOfEventHasItsWordAndNoOther() throws IOException {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("../../ui/src/main/resources/messages/messages_en.properties"))) {
            words.load(reader);
        }
        var kinds = new TreeSet<>(Administrator.of("sahel-aid", "")
                .visitor()
                .get("/access/webhooks/kinds")
                .as(Argument.listOf(String.class)));
        kinds.add(TEST);

        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("event-kind."))
                        .map(key -> key.substring("event-kind.".length())))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static void tests(Administrator admin, MadeWebhook made) {
        admin.visitor().post(path(made) + "/tests", "").as(WebhookDelivery.class);
    }

    /** All of the last hour. */
    private static Answer again(Administrator admin, MadeWebhook made) {
        return admin.visitor()
                .post(
                        path(made) + "/replays",
                        new ReplayEvents(null, Instant.now().minusSeconds(3600)));
    }

    private static boolean areAllDelivered(Administrator admin, MadeWebhook made) {
        return log(admin, made).stream().allMatch(one -> one.state() == DeliveryState.DELIVERED);
    }

    /** A message as one organisation sends it, with which it says that something happened in one. */
    private static UUID happened(@Nullable UUID sender, UUID said) throws SQLException {
        var id = UUID.randomUUID();
        PeopleBeans.execute("""
                insert into platform.outbox (id, kind, organisation, duty, payload)
                values ('%1$s', 'access.event-happened', '%2$s', '', '{"kind": "role.given", "subject": "%1$s",
                  "audience": "organisation", "organisation": "%3$s", "at": "2026-01-01T00:00:00Z"}')
                """.formatted(id, sender, said));
        return id;
    }

    /** Does not answer before. */
    private static Reply once(CountDownLatch answered) {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Reply(204, "");
    }

    private static UUID gives(Administrator admin) {
        var username = "told-" + UUID.randomUUID();
        Backend.stack().people().add(username, admin.alias() + ":");
        var person = UUID.fromString(Backend.stack().people().id(username));
        admin.visitor().put("/access/people/" + person + "/roles/viewer", "{}").as(Object.class);
        return person;
    }

    /** Led by IOM, with UNODC. */
    private static UUID shared() {
        var programme = ProgrammeStory.begun(ProgrammeStory.AMINA_EDITOR_OF_IOM, "Shared")
                .id();
        ProgrammeStory.joined(
                ProgrammeStory.AMINA_EDITOR_OF_IOM,
                programme,
                ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC,
                Capacity.PARTICIPATING);
        return programme;
    }

    private static UUID raised(UUID programme, Audience audience) {
        return ProgrammeStory.AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic("A question", "What now?", audience, null, null, null))
                .as(Topic.class)
                .id();
    }

    private MadeWebhook makes(Administrator admin, String... kinds) {
        return makesAt(admin, receiver.url(), kinds);
    }

    private static MadeWebhook makesAt(Administrator admin, String url, String... kinds) {
        return admin.visitor()
                .post("/access/webhooks", new MakeWebhook(url, Set.of(kinds)))
                .as(MadeWebhook.class);
    }

    private static String rotated(Administrator admin, MadeWebhook made, int hours) {
        return String.valueOf(admin.visitor()
                .post(path(made) + "/secrets", new RotateSecret(hours))
                .as(MadeWebhook.class)
                .secret());
    }

    private static void verify(String secret, Told told) throws WebhookVerificationException {
        new com.standardwebhooks.Webhook(secret).verify(told.body(), told.headers());
    }

    private static void dueNow(MadeWebhook made) throws SQLException {
        PeopleBeans.execute("update access.webhook_delivery set due_at = now() where webhook = '"
                + made.webhook().id() + "'");
    }

    private static void sixDaysAgo(MadeWebhook made) throws SQLException {
        PeopleBeans.execute("update access.webhook set failing_since = now() - interval '6 days' where id = '"
                + made.webhook().id() + "'");
        PeopleBeans.execute(
                "update access.webhook_delivery set first_tried_at = now() - interval '6 days', due_at = now()"
                        + " where webhook = '" + made.webhook().id() + "'");
    }

    private static Webhook shown(Administrator admin, MadeWebhook made) {
        return admin.visitor().get("/access/webhooks").as(Argument.listOf(Webhook.class)).stream()
                .filter(webhook -> webhook.id().equals(made.webhook().id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<WebhookDelivery> log(Administrator admin, MadeWebhook made) {
        return Objects.requireNonNull(admin.visitor()
                .get(path(made) + "/deliveries")
                .as(new GenericArgument<Page<WebhookDelivery>>() {})
                .items());
    }

    private static String path(MadeWebhook made) {
        return "/access/webhooks/" + made.webhook().id();
    }
}
