package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;

import io.micronaut.core.type.GenericArgument;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.Page;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.api.access.account.MailChangeState;
import org.jointly.api.access.account.MailChangeToken;
import org.jointly.api.access.account.MailChangeView;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.audit.AuditEntry;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A person's mail address changes once both ends confirmed it, on a real Keycloak and with real mails. */
@Execution(ExecutionMode.CONCURRENT)
class MailChangeTest {
    private static final Pattern TOKEN = Pattern.compile("/mail-change/([A-Za-z0-9_-]{43})");
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");

    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void theAddressChangesOnceBothEndsConfirmedAndOtherSessionsEnd() {
        var me = newcomer();
        var elsewhere = Backend.stack().token(me.username());
        Backend.stack().freshToken(me.username());
        var mail = "new-" + UUID.randomUUID() + "@bücher.example";
        var ascii = mail.replace("bücher", "xn--bcher-kva");

        assertThat(ask(me, mail.toUpperCase(Locale.ROOT)).status()).isEqualTo(202);
        var old = token(oldMail(me));
        var fresh = token(ascii);

        assertThat(look(old)).satisfies(view -> {
            assertThat(view.state()).isEqualTo(MailChangeState.OPEN);
            assertThat(view.old()).isTrue();
            assertThat(view.mail()).isEqualTo(ascii);
        });
        assertThat(look(fresh).old()).isFalse();
        assertThat(account(me).mail()).as("looking changes nothing").isEqualTo(oldMail(me));
        assertThat(confirm(fresh).as(MailChangeView.class).state()).isEqualTo(MailChangeState.WAITING);
        assertThat(account(me).mail()).as("one end is not both").isEqualTo(oldMail(me));
        assertThat(confirm(old).as(MailChangeView.class).state()).isEqualTo(MailChangeState.CONFIRMED);

        await(() -> ascii.equals(account(me).mail()));
        await(() -> status(me, elsewhere) == 401);
        assertThat(me.get("/access/me").status())
                .as("where it was asked for goes on")
                .isEqualTo(200);
        assertThat(account(me).lastName()).as("nothing else changed").isEqualTo("Test");
        await(() -> trail(me).contains("account.mail_changed"));
        await(() -> new MailBox("sanou@sahel-aid.example")
                .mails().stream().anyMatch(letter -> MailBox.text(letter).contains(me.username())));
        assertThat(confirm(old).as(MailChangeView.class).state())
                .as("again it changes nothing")
                .isEqualTo(MailChangeState.CONFIRMED);
    }

    @Test
    void theOldEndStopsWhatItDidNotWantAndEverybodyIsSignedOut() {
        var me = newcomer();
        var thief = Backend.stack().token(me.username());
        ask(me, fresh());
        var old = token(oldMail(me));

        assertThat(post("stop", old).as(MailChangeView.class).state()).isEqualTo(MailChangeState.STOPPED);

        assertThat(confirm(old).as(MailChangeView.class).state()).isEqualTo(MailChangeState.STOPPED);
        await(() -> status(me, thief) == 401);
        Backend.stack().freshToken(me.username());
        assertThat(account(me).mail()).isEqualTo(oldMail(me));
    }

    @Test
    void onceTheAddressIsBeingChangedAStopComesTooLate() throws SQLException {
        var me = newcomer();
        ask(me, fresh());
        var old = token(oldMail(me));
        PeopleBeans.execute("update access.mail_change set state = 'changing', old_confirmed_at = now(),"
                + " new_confirmed_at = now() where person = '" + people.id(me.username()) + "'");

        assertThat(post("stop", old).as(MailChangeView.class).state()).isEqualTo(MailChangeState.CONFIRMED);

        assertThat(state(me)).isEqualTo("changing");
        assertThat(me.get("/access/me").status()).as("nobody is signed out").isEqualTo(200);
    }

    @Test
    void anAddressThatIsNoLongerTheOldOneIsNotChanged() throws SQLException {
        var me = newcomer();
        var mail = fresh();
        ask(me, mail);
        var old = token(oldMail(me));
        confirm(token(mail));
        PeopleBeans.execute("update access.mail_change set old_mail = 'earlier@jointly.example' where person = '"
                + people.id(me.username()) + "'");

        confirm(old);

        await(() -> state(me).equals("failed"));
        assertThat(account(me).mail()).isEqualTo(oldMail(me));
    }

    @Test
    void whoIsTakenOutOfAnOrganisationChangesNothingByALinkOfBefore() {
        var me = newcomer();
        var mail = fresh();
        ask(me, mail);
        var token = token(mail);

        SANOU.delete("/access/people/" + people.id(me.username()));

        await(() -> look(token).state() == MailChangeState.UNKNOWN);
    }

    @Test
    void theNewEndCannotStopNorLearnOfTheOldOne() {
        var me = newcomer();
        var mail = fresh();
        ask(me, mail);
        var token = token(mail);

        assertThat(post("stop", token).status()).isEqualTo(404);
        assertThat(post("look", token).text()).doesNotContain(oldMail(me)).doesNotContain(me.username());
    }

    @Test
    void aChangedLetterOfATokenIsAnUnknownOne() {
        var me = newcomer();
        var mail = fresh();
        ask(me, mail);
        var token = token(mail);
        var other = token.substring(0, 42) + (token.endsWith("A") ? "B" : "A");

        assertThat(look(other).state()).isEqualTo(MailChangeState.UNKNOWN);
        assertThat(confirm(other).status()).isEqualTo(404);
        assertThat(confirm("never was").status()).isEqualTo(404);
    }

    /** Whoever asks sees the same; only who reads the mail learns that it is taken, and nothing changes. */
    @Test
    void anAddressThatSomebodyHasIsAnsweredAlikeAndNeverTaken() {
        var me = newcomer();
        var other = newcomer();

        var taken = ask(me, oldMail(other));
        var free = ask(newcomer(), fresh());

        assertThat(taken.status()).isEqualTo(free.status());
        assertThat(taken.text().replaceAll("\"mail\":\"[^\"]*\"|\"expires\":\"[^\"]*\"", ""))
                .isEqualTo(free.text().replaceAll("\"mail\":\"[^\"]*\"|\"expires\":\"[^\"]*\"", ""));
        var letter = MailBox.text(new MailBox(oldMail(other)).await(1).getFirst());
        assertThat(letter).contains("an account with it already").doesNotContain("/mail-change/");
        assertThat(account(other).mail()).isEqualTo(oldMail(other));
    }

    @Test
    void aLinkIsGoodForADayAndANewerWishVoidsTheOlder() throws SQLException {
        var me = newcomer();
        var first = fresh();
        ask(me, first);
        var older = token(first);
        var second = fresh();
        ask(me, second);
        var newer = token(second);

        assertThat(look(older).state()).isEqualTo(MailChangeState.UNKNOWN);
        assertThat(look(newer).state()).isEqualTo(MailChangeState.OPEN);
        PeopleBeans.execute("update access.mail_change set asked_at = asked_at - interval '25 hours',"
                + " expires_at = expires_at - interval '25 hours' where new_mail = '" + second + "'");
        assertThat(look(newer).state()).isEqualTo(MailChangeState.UNKNOWN);
        assertThat(confirm(newer).as(MailChangeView.class).state()).isEqualTo(MailChangeState.UNKNOWN);
        assertThat(PeopleBeans.count(
                        "access.mail_change where new_mail = '" + second + "' and new_confirmed_at is not null"))
                .isZero();
    }

    @Test
    void aWishIsTakenBackAndOnlySoManyAreTaken() {
        var me = newcomer();
        ask(me, fresh());
        assertThat(me.get("/access/me/mail-change").text()).contains("new-");

        assertThat(me.delete("/access/me/mail-change").text()).isEqualTo("[]");

        assertThat(me.get("/access/me/mail-change").text()).isEqualTo("[]");
        assertThat(ask(me, fresh()).status()).isEqualTo(202);
        assertThat(ask(me, fresh()).status()).isEqualTo(202);
        assertThat(ask(me, fresh()).status()).isEqualTo(429);
    }

    @Test
    void whatIsNoAddressOrOnesOwnIsRefused() {
        var me = newcomer();

        for (var wrong :
                List.of("nobody", "a@b.example, c@d.example", oldMail(me).toUpperCase(Locale.ROOT), "é@b.example")) {
            var refused = ask(me, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/mail");
        }
        assertThat(me.post("/access/me/mail-change", "{\"mail\": [\"a@b.example\", \"c@d.example\"]}")
                        .status())
                .isEqualTo(400);
    }

    private Visitor newcomer() {
        var username = "mail-" + UUID.randomUUID();
        people.add(username, "sahel-aid:viewer");
        return Visitor.of(username, "sahel-aid");
    }

    private String state(Visitor me) {
        try {
            return PeopleBeans.value(
                    "select state from access.mail_change where person = '" + people.id(me.username()) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh() {
        return "new-" + UUID.randomUUID() + "@newcomers.example";
    }

    private static String oldMail(Visitor me) {
        return me.username() + "@jointly.example";
    }

    private static Answer ask(Visitor me, String mail) {
        return me.post("/access/me/mail-change", new ChangeMail(mail));
    }

    static String token(String address) {
        var found = TOKEN.matcher(MailBox.text(new MailBox(address).await(1).getLast()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MailChangeView look(String token) {
        return post("look", token).as(MailChangeView.class);
    }

    static Answer confirm(String token) {
        return post("confirm", token);
    }

    /** Without a sign-in. */
    private static Answer post(String what, String token) {
        return Answer.to(HttpRequest.newBuilder(Backend.address().resolve("/access/mail-change/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"token\": \"" + new MailChangeToken(token).token() + "\"}"))
                .build());
    }

    private static MyAccount account(Visitor me) {
        return me.get("/access/me/account").as(MyAccount.class);
    }

    private static int status(Visitor me, String token) {
        return new Visitor(me.username(), null)
                .send("GET", "/access/me", null, Map.of(), token)
                .status();
    }

    private List<String> trail(Visitor me) {
        return SANOU
                .get("/audit/entries?person=" + people.id(me.username()))
                .as(new GenericArgument<Page<AuditEntry>>() {})
                .items()
                .stream()
                .map(AuditEntry::action)
                .toList();
    }
}
