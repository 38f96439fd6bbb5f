package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;
import static org.jointly.api.access.machine.MachineScope.IMPORT_ACTIVITIES;
import static org.jointly.api.access.machine.MachineScope.READ_DISCUSSION;
import static org.jointly.api.access.machine.MachineScope.READ_PROGRAMMES;
import static org.jointly.api.access.machine.MachineScope.READ_TRAIL;
import static org.jointly.api.access.machine.MachineScope.WRITE_COMMENTS;
import static org.jointly.api.access.machine.MachineScope.WRITE_PROGRAMMES;

import io.micronaut.core.type.Argument;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jointly.access.Administrator.Program;
import org.jointly.api.Audience;
import org.jointly.api.access.Me;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineState;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.programme.Programme;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.EventSums;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs act for an organisation by service accounts, and never do more than who made them. */
class MachineTest {
    private static final String BODY = "{\"titles\": [{\"language\": \"en\", \"text\": \"By a machine\"}]}";
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aMachineActsWithinItsScopesAndStandsAsAuthorUnderItsOwnNameAndItsMakers() {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var importer = sanou.program(READ_PROGRAMMES, WRITE_PROGRAMMES, READ_DISCUSSION, WRITE_COMMENTS);
        assertThat(importer.made().token()).matches("jly_[A-Za-z0-9_-]{43}");

        var programme = importer.post("/programmes", BODY).as(Programme.class);
        var topic = importer.post(
                        "/programmes/" + programme.id() + "/discussion/topics",
                        new RaiseTopic("A gap", "The budget is empty", Audience.PROGRAMME, null, null, null))
                .as(Topic.class);

        var author = importer.made().machine().name() + " (machine, made by "
                + importer.made().machine().madeBy() + ")";
        assertThat(topic.raisedBy().personName()).isEqualTo(author);
        assertThat(importer.get("/discussion/topics/" + topic.id()).status()).isEqualTo(200);
        assertThat(sanou.visitor().get("/programmes/" + programme.id()).status())
                .isEqualTo(200);
        assertThat(sanou.visitor().get("/audit/entries").text())
                .contains(
                        "machine.made",
                        "programme.created",
                        author,
                        importer.id().toString());
        var me = importer.get("/access/me").as(Me.class);
        assertThat(me.name()).isEqualTo(author);
        assertThat(me.affiliations())
                .singleElement()
                .satisfies(affiliation ->
                        assertThat(affiliation.organisation().alias()).isEqualTo("sahel-aid"));
    }

    @Test
    void itsLastUseIsNotedOnceAMinuteWhereverItComesFrom() throws SQLException {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var reader = sanou.program(READ_PROGRAMMES);
        PeopleBeans.execute("update access.machine set last_used_at = now(), last_used_from = '192.0.2.1' where id = '"
                + reader.id() + "'");

        assertThat(reader.get("/programmes").status()).isEqualTo(200);

        assertThat(shown(sanou, reader.id()).lastUsedFrom()).isEqualTo("192.0.2.1");
    }

    @Test
    void itsLastUseIsSeenAndItsTokenIsNot() throws SQLException {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var reader = sanou.program(READ_PROGRAMMES);
        assertThat(shown(sanou, reader.id()).lastUsed()).isNull();

        reader.get("/programmes");

        var shown = shown(sanou, reader.id());
        assertThat(shown.lastUsed()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(shown.lastUsedFrom()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        var token = Objects.requireNonNull(reader.made().token());
        assertThat(shown.keys())
                .singleElement()
                .satisfies(key -> assertThat(token).endsWith(key.ending()));
        assertThat(sanou.visitor().get("/access/machines").text()).doesNotContain(token);
        assertThat(PeopleBeans.count("access.machine_token where encode(hash, 'escape') like '%" + token.substring(4)
                        + "%' or ending = '" + token + "'"))
                .isZero();
    }

    @Test
    void whatIsNotForMachinesIsRefusedWhateverItsScopes() {
        var sanou = Administrator.of("sahel-aid", "+editor+principal+safeguarding");
        var all = sanou.program(
                READ_PROGRAMMES, WRITE_PROGRAMMES, READ_DISCUSSION, WRITE_COMMENTS, IMPORT_ACTIVITIES, READ_TRAIL);
        var programme = all.post("/programmes", BODY).as(Programme.class).id();

        for (var ask : List.of(
                all.get("/access/people"),
                all.get("/access/machines"),
                all.get("/access/webhooks"),
                all.get("/access/invitations"),
                all.post("/access/machines", Administrator.wish(READ_PROGRAMMES)),
                all.get("/audit/export?format=csv"),
                all.get("/programmes/" + programme + "/voices/channels"),
                all.post("/voices/tickets", "{}"),
                all.post("/access/me/visits", ""),
                all.send("PUT", "/programmes/" + programme + "/stage", "{\"stage\": \"design\", \"version\": 0}"),
                all.post(
                        "/programmes/" + programme + "/invitations",
                        "{\"organisation\": \"" + UUID.randomUUID() + "\", \"capacity\": \"observer\"}"))) {
            assertThat(ask.status()).as(ask.text()).isEqualTo(403);
            assertThat(ask.text()).contains("not for service accounts");
        }
        Backend.beans().getBean(EventSums.class).tellUpTo(Instant.MAX);
        assertThat(sanou.visitor().get("/audit/entries?person=" + all.id()).text())
                .contains("requests.refused");
        assertThat(all.get("/audit/entries").status()).isEqualTo(200);
        assertThat(all.get("/audit/verification").status()).isEqualTo(200);
    }

    @Test
    void whatItsScopesDoNotNameIsRefusedAndNamed() {
        var reader = Administrator.of("sahel-aid", "+editor").program(READ_PROGRAMMES);

        var refused = reader.post("/programmes", BODY);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("write_programmes");
        assertThat(reader.get("/discussion/recent").status()).isEqualTo(403);
        assertThat(reader.get("/audit/entries").status()).isEqualTo(403);
    }

    @Test
    void aMachineActsForItsOwnOrganisationAlone() {
        var maker = Administrator.of("sahel-aid", "+editor");
        people.addToOrganisation(maker.username(), "coe");
        people.grantRole(maker.username(), "coe", "editor");
        var reader = maker.program(READ_PROGRAMMES);

        var elsewhere = new Visitor("nobody", Visitor.of("amina", "coe").organisation())
                .send(
                        "GET",
                        "/programmes",
                        null,
                        Map.of(),
                        String.valueOf(reader.made().token()));

        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(reader.get("/programmes").status()).isEqualTo(200);
    }

    @Test
    void nobodyMakesOneThatMayDoMoreThanThemselves() {
        var reader = Administrator.of("sahel-aid", "+viewer");

        var refused = reader.visitor().post("/access/machines", Administrator.wish(READ_PROGRAMMES, WRITE_PROGRAMMES));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("write_programmes").doesNotContain("read_programmes");
        assertThat(reader.makes(READ_PROGRAMMES).token()).isNotNull();
    }

    @Test
    void nobodyGetsATokenByRotatingThatTheyCouldNotHaveHadMade() {
        var editor = Administrator.of("sahel-aid", "+editor");
        var writer = editor.program(WRITE_PROGRAMMES);
        var other = Administrator.of("sahel-aid", "+viewer");

        assertThat(other.visitor()
                        .post(tokens(writer.id()), new RotateSecret(0))
                        .status())
                .isEqualTo(403);
        assertThat(writer.post("/programmes", BODY).status()).isEqualTo(201);
    }

    @Test
    void aTokenThatAColleagueGaveGoesWithTheirRightsAndTheMakersOwnStays() {
        var reader = Administrator.of("sahel-aid", "+editor").program(READ_PROGRAMMES);
        var own = String.valueOf(reader.made().token());
        var colleague = Administrator.of("sahel-aid", "+editor");
        var given = rotated(colleague, reader.id(), 24);
        assertThat(status(given)).isEqualTo(200);

        people.revokeRole(colleague.username(), "sahel-aid", "editor");
        Promise.begins().keeps(() -> status(given) == 403);
        people.grantRole(colleague.username(), "sahel-aid", "viewer");
        await(() -> status(given) == 200);
        people.removeFromOrganisation(colleague.username(), "sahel-aid");
        Promise.begins().keeps(() -> status(given) != 200);

        assertThat(status(own)).isEqualTo(200);
    }

    @Test
    void whoIsRemovedLeavesNoMachineAndNoTokenThatComesAliveWithThemAgain() {
        var leaving = Administrator.of("sahel-aid", "+editor");
        var reader = leaving.program(READ_PROGRAMMES);
        var staying = Administrator.of("sahel-aid", "+editor");
        var kept = staying.program(READ_PROGRAMMES);
        var given = rotated(leaving, kept.id(), 24);

        staying.visitor()
                .delete("/access/people/" + people.id(leaving.username()))
                .as(PersonDetails.class);

        assertThat(reader.get("/programmes").status()).isEqualTo(401);
        assertThat(status(given)).isEqualTo(401);
        assertThat(kept.get("/programmes").status()).isEqualTo(200);
        var revoked = shown(staying, reader.id());
        assertThat(revoked.state()).isEqualTo(MachineState.REVOKED);
        assertThat(revoked.endedBy()).isEqualTo(kept.made().machine().madeBy());
        assertThat(staying.visitor()
                        .get("/audit/entries?person=" + people.id(staying.username()))
                        .text())
                .contains("person.removed", "machine.revoked", reader.id().toString());
        await(() -> !people.isMember(leaving.username(), "sahel-aid"));
        people.addToOrganisation(leaving.username(), "sahel-aid");
        people.grantRole(leaving.username(), "sahel-aid", "editor");
        assertThat(reader.get("/programmes").status()).isEqualTo(401);
    }

    @Test
    void whoIsGoneByTheDirectoryLeavesNoMachineEither() throws SQLException {
        var gone = Administrator.of("harbour", "+editor");
        var reader = gone.program(READ_PROGRAMMES);
        PeopleBeans.compare("harbour");
        people.removeFromOrganisation(gone.username(), "harbour");

        PeopleBeans.compareLater("harbour", UUID.fromString(people.id(gone.username())));

        assertThat(reader.get("/programmes").status()).isEqualTo(401);
        assertThat(shown(Administrator.of("harbour", ""), reader.id()).endedBy())
                .isEqualTo("Jointly");
    }

    @Test
    void whenItsMakerMayLessItMayLessAndGetsItBackWithThem() {
        var maker = Administrator.of("sahel-aid", "+editor");
        var writer = maker.program(READ_PROGRAMMES, WRITE_PROGRAMMES);
        assertThat(writer.post("/programmes", BODY).status()).isEqualTo(201);

        people.revokeRole(maker.username(), "sahel-aid", "editor");
        people.grantRole(maker.username(), "sahel-aid", "viewer");

        Promise.begins().keeps(() -> writer.post("/programmes", BODY).status() == 403);
        assertThat(writer.post("/programmes", BODY).text()).contains("does not hold the role for this any more");
        assertThat(writer.get("/programmes").status()).isEqualTo(200);
    }

    @Test
    void whoIsSuspendedDisabledOrGoneHasNoMachinesThatActAnyMore() {
        var suspended = Administrator.of("sahel-aid", "+editor");
        var one = suspended.program(READ_PROGRAMMES);
        var disabled = Administrator.of("sahel-aid", "+editor");
        var two = disabled.program(READ_PROGRAMMES);
        var gone = Administrator.of("sahel-aid", "+editor");
        var three = gone.program(READ_PROGRAMMES);
        for (var program : List.of(one, two, three)) {
            assertThat(program.get("/programmes").status()).isEqualTo(200);
        }

        var sanou = Visitor.of("sanou", "sahel-aid");
        sanou.post("/access/people/" + people.id(suspended.username()) + "/suspension", "")
                .as(Object.class);
        people.setEnabled(disabled.username(), false);
        people.removeFromOrganisation(gone.username(), "sahel-aid");

        Promise.begins()
                .keeps(() -> one.get("/programmes").status() == 403
                        && two.get("/programmes").status() == 403
                        && three.get("/programmes").status() != 200);
    }

    @Test
    void whenItsOrganisationIsSuspendedAMachineIsOutAndComesBackWithIt() {
        var maker = Administrator.of("unaids", "+editor");
        var reader = maker.program(READ_PROGRAMMES);
        assertThat(reader.get("/programmes").status()).isEqualTo(200);
        try {
            people.setOrganisationEnabled("unaids", false);
            Promise.begins().keeps(() -> reader.get("/programmes").status() == 403);
        } finally {
            people.setOrganisationEnabled("unaids", true);
        }
        await(() -> reader.get("/programmes").status() == 200);
    }

    @Test
    void whatIsRevokedIsOutAtOnceAndStaysToBeRead() {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var reader = sanou.program(READ_PROGRAMMES);
        assertThat(reader.get("/programmes").status()).isEqualTo(200);

        var revoked = sanou.visitor().delete("/access/machines/" + reader.id()).as(Machine.class);

        assertThat(reader.get("/programmes").status()).isEqualTo(401);
        assertThat(revoked.state()).isEqualTo(MachineState.REVOKED);
        assertThat(revoked.endedBy()).isEqualTo(revoked.madeBy());
        assertThat(shown(sanou, reader.id()).abilities()).isEmpty();
        assertThat(sanou.visitor()
                        .post(tokens(reader.id()), new RotateSecret(1))
                        .status())
                .isEqualTo(403);
        assertThat(sanou.visitor().get("/audit/entries").text()).contains("machine.revoked");
    }

    @Test
    void aNewTokenStandsBesideTheOneBeforeAsLongAsWasChosenAndTwoAreTheMost() throws SQLException {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var reader = sanou.program(READ_PROGRAMMES);
        var first = String.valueOf(reader.made().token());

        var second = rotated(sanou, reader.id(), 24);
        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
        assertThat(shown(sanou, reader.id()).keys()).hasSize(2);

        var third = rotated(sanou, reader.id(), 24);
        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(200);
        assertThat(status(third)).isEqualTo(200);

        var fourth = rotated(sanou, reader.id(), 0);
        assertThat(List.of(status(second), status(third), status(fourth))).containsExactly(401, 401, 200);
        assertThat(sanou.visitor()
                        .post(tokens(reader.id()), new RotateSecret(169))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatHasExpiredIsNotLetInAndAdministratorsWereToldBefore() throws SQLException {
        var adam = Administrator.of("icmpd", "+editor");
        var reader = adam.program(READ_PROGRAMMES);
        var mails = new MailBox(adam.mail());
        PeopleBeans.execute(
                "update access.machine set expires_at = now() + interval '10 days' where id = '" + reader.id() + "'");

        remind();
        remind();

        var told = mails.await(1);
        assertThat(MailBox.text(told.getFirst()))
                .contains(reader.made().machine().name(), "/organisation/machines")
                .doesNotContain(String.valueOf(reader.made().token()));
        PeopleBeans.execute(
                "update access.machine set made_at = now() - interval '2 days', expires_at = now() where id = '"
                        + reader.id() + "'");
        assertThat(reader.get("/programmes").status()).isEqualTo(401);
        assertThat(shown(adam, reader.id()).state()).isEqualTo(MachineState.EXPIRED);
        assertThat(mails.mails()).as("told once").hasSize(1);
    }

    @Test
    void aLetterThatWaitedGoesToNobodyWhoDoesNotAdministerAnyMore() throws SQLException {
        var still = Administrator.of("icmpd", "");
        var demoted = Administrator.of("icmpd", "");
        var suspended = Administrator.of("icmpd", "");
        people.revokeRole(demoted.username(), "icmpd", "admin");
        still.visitor()
                .post("/access/people/" + people.id(suspended.username()) + "/suspension", "")
                .as(Object.class);

        for (var one : List.of(demoted, suspended, still)) {
            var letter = waited(one);
            await(() -> PeopleBeans.counted("platform.outbox where id = '" + letter + "' and delivered_at is not null")
                    == 1);
        }

        assertThat(new MailBox(still.mail()).await(1)).hasSize(1);
        assertThat(new MailBox(demoted.mail()).mails()).isEmpty();
        assertThat(new MailBox(suspended.mail()).mails()).isEmpty();
    }

    @Test
    void anAskThatCannotBeRightSaysWhichFieldAndMakesNothing() {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var good = Administrator.wish(READ_PROGRAMMES);
        var before = machines(sanou).size();

        assertThat(pointer(sanou, new MakeMachine("", good.purpose(), good.scopes(), good.expires())))
                .isEqualTo("/name");
        assertThat(pointer(sanou, new MakeMachine("<b>Bot</b>", good.purpose(), good.scopes(), good.expires())))
                .isEqualTo("/name");
        assertThat(pointer(sanou, new MakeMachine(good.name(), " ", good.scopes(), good.expires())))
                .isEqualTo("/purpose");
        assertThat(pointer(sanou, new MakeMachine(good.name(), good.purpose(), Set.of(), good.expires())))
                .isEqualTo("/scopes");
        assertThat(pointer(sanou, new MakeMachine(good.name(), good.purpose(), good.scopes(), Instant.now())))
                .isEqualTo("/expires");
        assertThat(pointer(
                        sanou,
                        new MakeMachine(
                                good.name(),
                                good.purpose(),
                                good.scopes(),
                                Instant.now().plus(Duration.ofDays(370)))))
                .isEqualTo("/expires");
        assertThat(sanou.visitor()
                        .post("/access/machines", "{\"name\": \"Bot\", \"scopes\": [\"admin\"]}")
                        .status())
                .isIn(400, 422);
        var made = sanou.makes(READ_PROGRAMMES);
        assertThat(pointer(
                        sanou,
                        new MakeMachine(
                                made.machine().name().toUpperCase(Locale.ROOT),
                                good.purpose(),
                                good.scopes(),
                                good.expires())))
                .isEqualTo("/name");
        assertThat(machines(sanou)).hasSize(before + 1);
    }

    @Test
    void underOneKeyOneIsMadeAndTheTokenIsShownOnce() {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var wish = Administrator.wish(READ_PROGRAMMES);
        var key = UUID.randomUUID().toString();

        var first = sanou.visitor().post("/access/machines", wish, key).as(MadeMachine.class);
        var again = sanou.visitor().post("/access/machines", wish, key).as(MadeMachine.class);

        assertThat(first.token()).isNotNull();
        assertThat(again.token()).isNull();
        assertThat(again.machine()).isEqualTo(first.machine());
    }

    @Test
    void anotherOrganisationCannotTellWhichMachinesThereAre() {
        var sanou = Administrator.of("sahel-aid", "+editor");
        var reader = sanou.program(READ_PROGRAMMES);
        var other = Administrator.of("coe", "+editor").visitor();

        assertThat(other.get("/access/machines").text())
                .doesNotContain(reader.id().toString());
        assertThat(other.delete("/access/machines/" + reader.id()).status()).isEqualTo(404);
        assertThat(other.post(tokens(reader.id()), new RotateSecret(0)).status())
                .isEqualTo(404);
        assertThat(reader.get("/programmes").status()).isEqualTo(200);
    }

    @Test
    void theSurvivorsPortKnowsNoMachine() {
        var reader = Administrator.of("sahel-aid", "+editor").program(READ_PROGRAMMES);
        var port = Backend.stack().voicesUrl().replace("voices.localhost", "localhost");

        for (var path : List.of("/programmes", "/access/me", "/v/reader", "/")) {
            var without = HttpRequest.newBuilder(URI.create(port + path));
            var with = HttpRequest.newBuilder(URI.create(port + path))
                    .header("Authorization", "Bearer " + reader.made().token());
            assertThat(Answer.to(with.build()).status())
                    .isEqualTo(Answer.to(without.build()).status());
        }
        assertThat(shown(reader.maker(), reader.id()).lastUsed()).isNull();
    }

    @Test
    void aTokenThatWasChangedOrIsNoneIsNotLetIn() {
        var reader = Administrator.of("sahel-aid", "+editor").program(READ_PROGRAMMES);
        var token = String.valueOf(reader.made().token());
        var changed = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

        for (var none :
                List.of(changed, "jly_", "jly_" + "a".repeat(43), token + "a", token.substring(4), " " + token)) {
            assertThat(status(none)).as(none).isEqualTo(401);
        }
    }

    @Test
    void whoeverGuessesTokensKeepsNobodyOut() throws Exception {
        var reader = Administrator.of("sahel-aid", "+editor").program(READ_PROGRAMMES);
        assertThat(reader.get("/programmes").status()).isEqualTo(200);
        var guesses = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 200; i++) {
            guesses.add(() -> status("jly_" + UUID.randomUUID().toString().replace("-", "") + "12345678901"));
        }

        try (var people = Executors.newFixedThreadPool(16)) {
            var guessed = people.submit(() -> people.invokeAll(guesses));
            for (var i = 0; i < 20; i++) {
                assertThat(reader.get("/programmes").status()).isEqualTo(200);
            }
            for (var guess : guessed.get()) {
                assertThat(guess.get()).isIn(401, 429, 503);
            }
        }
    }

    /** As if it had been written while they administered the organisation. */
    private UUID waited(Administrator reader) throws SQLException {
        var id = UUID.randomUUID();
        PeopleBeans.execute("""
                insert into platform.outbox (id, kind, organisation, duty, payload)
                values ('%1$s', 'access.notice-letter', '%2$s', 'access', '{"person": "%3$s", "notice":
                  {"organisation": "%2$s", "about": "machine", "name": "Importer", "on": "2030-01-01T00:00:00Z"}}')
                """.formatted(id, reader.visitor().organisation(), people.id(reader.username())));
        return id;
    }

    private static void remind() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.machines"))
                .forEach(Job::run);
    }

    private static String pointer(Administrator by, MakeMachine wish) {
        var refused = by.visitor().post("/access/machines", wish);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.problem().errors().getFirst().pointer();
    }

    private static String rotated(Administrator by, UUID machine, int hours) {
        return String.valueOf(by.visitor()
                .post(tokens(machine), new RotateSecret(hours))
                .as(MadeMachine.class)
                .token());
    }

    private static int status(String token) {
        return Program.as(token, "GET", "/programmes", null).status();
    }

    private static Machine shown(Administrator by, UUID machine) {
        return machines(by).stream()
                .filter(found -> found.id().equals(machine))
                .findFirst()
                .orElseThrow();
    }

    private static List<Machine> machines(Administrator by) {
        return by.visitor().get("/access/machines").as(Argument.listOf(Machine.class));
    }

    private static String tokens(UUID machine) {
        return "/access/machines/" + machine + "/tokens";
    }
}
