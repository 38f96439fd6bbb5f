package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;
import static org.jointly.access.ProvisioningClient.ok;
import static org.jointly.access.ProvisioningClient.refused;

import java.sql.SQLException;
import java.util.UUID;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.account.ChangeMail;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever has an account's address can have its password set anew: whose address a directory changes, and whose it does not. */
class ScimAddressTest {
    private static ProvisioningClient directory;
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        directory = ProvisioningClient.of("sahel-aid");
    }

    @Test
    void aDomainThatIsRegisteredAndNotProvenBringsNobodyIn() {
        var theirs = ProvisioningClient.unproven(Administrator.of("unodc", ""));

        var answer = theirs.make(theirs.mail(), "");

        refused(answer, 409, null);
        assertThat(answer.text()).contains("/organisation/sign-in");
    }

    @Test
    void whoHoldsAGraveRoleOrStandsInForOneKeepsTheirAddress() throws SQLException {
        for (var role : new String[] {"principal", "admin", "safeguarding", "delegate"}) {
            var mail = directory.mail();
            var id = directory.made(mail);
            if (role.equals("delegate")) {
                PeopleBeans.execute("""
                        insert into access.delegation (id, organisation, giver, giver_name, delegate, delegate_name, begins, ends, made_at)
                        values (gen_random_uuid(), '%s', gen_random_uuid(), 'Giver Demo', '%s', 'Nadia Demo',
                          now() + interval '1 day', now() + interval '2 days', now())
                        """.formatted(people.organisationId("sahel-aid"), id));
            } else {
                people.grantRole(mail, "sahel-aid", role);
            }

            refused(moved(id, directory.mail()), 409, null);

            assertThat(directory.user(id).path("userName").asText()).as(role).isEqualTo(mail);
        }
    }

    @Test
    void whoseAddressIsChangedIsSignedOutAndToldAtTheOldOne() {
        var me = newcomer();
        var other = directory.mail();

        ok(moved(people.id(me.username()), other));

        await(() -> people.sessions(me.username()) == 0);
        await(() -> new MailBox(me.username())
                .mails().stream().anyMatch(letter -> MailBox.text(letter).contains(other)));
    }

    @Test
    void anAddressThatSomebodyConfirmedThemselvesStaysWhateverTheDirectorySaidBefore() {
        var me = newcomer();
        var id = people.id(me.username());
        var second = directory.mail();
        ok(moved(id, second));
        await(() -> people.sessions(me.username()) == 0);
        Backend.stack().freshToken(me.username());
        var third = "new-" + UUID.randomUUID() + "@newcomers.example";
        assertThat(me.post("/access/me/mail-change", new ChangeMail(third)).status())
                .isEqualTo(202);
        MailChangeTest.confirm(MailChangeTest.token(third));
        MailChangeTest.confirm(MailChangeTest.token(second));
        await(() -> third.equals(mail(id)));
        await(() -> PeopleBeans.counted("access.member where person = '" + id + "' and mail = '" + third + "'") == 1);

        ok(directory.patch("/Users/" + id, replaced("name.givenName", "Noor")));

        assertThat(directory.user(id).path("displayName").asText()).isEqualTo("Noor Demo");
        assertThat(mail(id)).isEqualTo(third);
    }

    @Test
    void aChangeThatSomebodyAskedForIsVoidOnceTheDirectoryMovesOrSuspendsThem() throws SQLException {
        for (var change : new String[] {replaced("userName", directory.mail()), replaced("active", "False")}) {
            var me = newcomer();
            var id = people.id(me.username());
            assertThat(me.post(
                                    "/access/me/mail-change",
                                    new ChangeMail("new-" + UUID.randomUUID() + "@newcomers.example"))
                            .status())
                    .isEqualTo(202);

            ok(directory.patch("/Users/" + id, change));

            assertThat(PeopleBeans.value("select state from access.mail_change where person = '" + id + "'"))
                    .as(change)
                    .isEqualTo("withdrawn");
        }
    }

    private Visitor newcomer() {
        var mail = directory.mail();
        directory.give("viewer", directory.made(mail));
        people.setPassword(mail, "Jointly-demo-2026!");
        var me = Visitor.of(mail, "sahel-aid");
        await(() -> me.get("/access/me").status() == 200);
        return me;
    }

    private static Answer moved(String id, String mail) {
        return directory.patch("/Users/" + id, replaced("userName", mail));
    }

    private static String replaced(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}";
    }

    private static String mail(String id) {
        return String.valueOf(directory
                .maker()
                .visitor()
                .get("/access/people/" + id)
                .as(PersonDetails.class)
                .person()
                .mail());
    }
}
