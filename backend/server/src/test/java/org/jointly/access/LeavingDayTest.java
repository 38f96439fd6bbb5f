package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.LeavingStory.alias;
import static org.jointly.access.LeavingStory.announced;
import static org.jointly.access.LeavingStory.leaving;
import static org.jointly.access.LeavingStory.letItsDayCome;
import static org.jointly.access.LeavingStory.nearsItsDay;
import static org.jointly.access.LeavingStory.newcomer;
import static org.jointly.access.LeavingStory.work;
import static org.jointly.access.PeopleBeans.count;
import static org.jointly.access.PeopleBeans.counted;
import static org.jointly.access.PeopleBeans.execute;
import static org.jointly.access.PeopleTest.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.Administrator.Program;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.exchange.Import;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day an organisation leaves comes whoever announced it, whatever it had connected, and is nobody's to stop half way. */
class LeavingDayTest {
    private final TestPeople people = Backend.stack().people();

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    private static String of(Visitor who) {
        return " where organisation = '" + who.organisation() + "'";
    }

    @Test
    void itsProviderEndsAndItsProvenDomainsAreReleased() throws Exception {
        var own = newcomer();
        execute("""
                insert into access.provider (organisation, revision, alias, kind, issuer, client_id, state, made_by, made_by_name,
                  made_at, on_at, tested_at, refusals_until, settled)
                values ('%1$s', '%1$s', 'gone-%1$s', 'oidc', 'https://sign-in.example', 'jointly', 'on', '%1$s', 'Somebody Demo',
                  now(), now(), now(), now(), 0);
                insert into access.provider_domain (organisation, domain, token, asked_by, asked_by_name, asked_at, checked_at,
                  proven_at)
                values ('%1$s', '%2$s.example', 'a-token-of-twenty-characters-and-more', '%1$s', 'Somebody Demo', now(), now(), now())
                """.formatted(own.organisation(), alias(own)));
        announced(own, folder);

        letItsDayCome(own);

        assertThat(leaving(own).state()).isEqualTo(LeavingState.LEFT);
        assertThat(count("access.provider" + of(own) + " and state = 'ended' and version > 0"))
                .isEqualTo(1);
        assertThat(count("access.provider_domain" + of(own))).isZero();
        var administrator = new MailBox(own.username() + "@jointly.example");
        await(() -> administrator.mails().stream()
                .anyMatch(mail -> MailBox.text(mail).contains("has left Jointly: what it took part in has ended")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demoted", "removed", "suspended"})
    void whoeverAnnouncedItNeedNotAdministerItAnyMoreWhenItsDayComes(String what) throws Exception {
        var own = newcomer();
        var alias = alias(own);
        people.add("other-" + alias, alias + ":admin");
        people.add("works-" + alias, alias + ":editor");
        var other = new Visitor("other-" + alias, own.organisation());
        announced(own, folder);
        var announcer = "/access/people/" + people.id(own.username());
        switch (what) {
            case "demoted" -> other.delete(announcer + "/roles/admin").as(Object.class);
            case "removed" -> other.delete(announcer).as(Object.class);
            default -> other.post(announcer + "/suspension", "").as(Object.class);
        }

        letItsDayCome(own);

        assertThat(leaving(other).state()).isEqualTo(LeavingState.LEFT);
        await(() -> !people.isMember("works-" + alias, alias));
        assertThat(people.isMember(other.username(), alias)).isTrue();
    }

    @Test
    void whatHasBegunIsNotTakenBackAndIsDoneByWhoeverComesNext() throws Exception {
        var own = newcomer();
        announced(own, folder);
        nearsItsDay(own);
        // As a node leaves it that was killed after its first step.
        execute("update access.leaving set begun_at = now()" + of(own));

        var refused = own.delete("/access/leaving");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("cannot be taken back any more");
        assertThat(leaving(own).state()).isEqualTo(LeavingState.ANNOUNCED);

        work();
        assertThat(leaving(own).state()).isEqualTo(LeavingState.LEFT);
    }

    @Test
    void whileItIsSuspendedItStaysAndItsWaitingTimeWaits() throws Exception {
        var own = newcomer();
        var id = Objects.requireNonNull(own.organisation());
        announced(own, folder);
        PlatformStory.suspend(id).as(Object.class);

        letItsDayCome(own);
        assertThat(count("access.leaving" + of(own) + " and begun_at is null")).isEqualTo(1);

        execute("update access.organisation_suspension set begun_at = now() - interval '10 days'" + of(own));
        PlatformStory.reactivate(id).as(Object.class);
        work();

        await(() -> people.isOrganisationEnabled(alias(own)));
        Backend.stack().freshToken(own.username());
        await(() -> own.get("/access/leaving").status() == 200);
        assertThat(leaving(own).state()).isEqualTo(LeavingState.ANNOUNCED);
        assertThat(Objects.requireNonNull(leaving(own).leavesAt()))
                .isAfter(Instant.now().plus(Duration.ofDays(9)));
        assertThat(own.delete("/access/leaving").as(Leaving.class).state()).isEqualTo(LeavingState.STAYS);
    }

    @Test
    void nothingOfItsOwnStaysAndNoProgramActsForIt() throws Exception {
        var own = newcomer();
        var receiver = new FakeReceiver();
        var brought = imported(own);
        own.post("/access/webhooks", new MakeWebhook(receiver.url(), Set.of("file.imported")))
                .as(MadeWebhook.class);
        own.post(
                        "/access/invitations",
                        "{\"people\": [{\"mail\": \"new@%s.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}"
                                .formatted(alias(own)))
                .as(Object.class);
        assertThat(count("finance.transaction where programme = '" + brought + "'"))
                .isEqualTo(1);
        assertThat(count("finance.budget_line where programme = '" + brought + "'"))
                .isEqualTo(1);
        assertThat(count("results.result where programme = '" + brought + "'")).isEqualTo(1);
        announced(own, folder);
        receiver.close();

        letItsDayCome(own);

        for (var table : new String[] {
            "finance.transaction",
            "finance.budget_line",
            "results.result",
            "results.link",
            "document.document",
            "programme.participation"
        }) {
            assertThat(count(table + " where programme = '" + brought + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("programme.programme where id = '" + brought + "'")).isZero();
        for (var table : new String[] {"exchange.import", "exchange.imported_activity", "exchange.import_note"}) {
            assertThat(count(table + of(own))).as(table).isZero();
        }
        assertThat(count("access.webhook" + of(own) + " and state <> 'removed'"))
                .isZero();
        assertThat(count("access.invitation" + of(own) + " and state = 'pending'"))
                .isZero();
    }

    /** A door that an administrator opened again while the steps went on is closed by the last one, and a token is not believed. */
    @Test
    void aProgramThatWasMadeAtTheLastMomentDoesNothing() throws Exception {
        var own = newcomer();
        announced(own, folder);
        var machine = own.post(
                        "/access/machines",
                        Administrator.wish(MachineScope.READ_PROGRAMMES, MachineScope.WRITE_PROGRAMMES))
                .as(MadeMachine.class);
        var token = String.valueOf(machine.token());
        letItsDayCome(own);
        assertThat(Program.as(token, "GET", "/programmes", null).status()).isEqualTo(401);

        // As if the last step had not seen it.
        execute("update access.machine set ended_at = null, ended_by = null, ended_by_name = null" + of(own));

        await(() -> Program.as(token, "GET", "/programmes", null).status() == 200);
        var refused =
                Program.as(token, "POST", "/programmes", "{\"titles\": [{\"language\": \"en\", \"text\": \"After\"}]}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("has left Jointly");
    }

    @Test
    void theArchiveThatIsStillThereIsTakenOutAfterwardsToo() throws Exception {
        var own = newcomer();
        announced(own, folder);
        var archive = ArchiveStory.archives(own).getFirst().id();

        letItsDayCome(own);

        assertThat(own.post("/access/archives", "").status()).isEqualTo(403);
        assertThat(ArchiveStory.checked(ArchiveStory.taken(own, archive, folder.resolve("after.zip"))))
                .startsWith("0 WHOLE");
    }

    private static UUID imported(Visitor who) throws SQLException {
        Answer.to(HttpRequest.newBuilder(Backend.address().resolve("/exchange/imports?asOurs=true"))
                        .header("Authorization", "Bearer " + Backend.stack().token(who.username()))
                        .header("Jointly-Organisation", String.valueOf(who.organisation()))
                        .header("Content-Type", "application/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("""
                                <iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="EUR">
                                <iati-identifier>XI-TEST-%s-1</iati-identifier>
                                <title><narrative>Roads of one alone</narrative></title>
                                <activity-status code="2"/>
                                <policy-marker code="1"/>
                                <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
                                <value value-date="2024-01-01">5</value></budget>
                                <transaction><transaction-type code="2"/><transaction-date iso-date="2024-03-01"/>
                                <value value-date="2024-03-01">5</value></transaction>
                                <result type="1"><title><narrative>Roads built</narrative></title></result>
                                </iati-activity></iati-activities>
                                """.formatted(alias(who))))
                        .build())
                .as(Import.class);
        assertThat(counted("exchange.imported_activity" + of(who))).isEqualTo(1);
        return UUID.fromString(PeopleBeans.value("select programme from exchange.imported_activity" + of(who)));
    }
}
