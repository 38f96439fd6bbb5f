package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PeopleTest.await;

import io.micronaut.core.type.GenericArgument;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.access.invitation.InvitationOutcome;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.InvitePeople.Invitee;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.RawCalls;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.outbox.OutboxCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are invited by mail and come in by the link in it, on a real Keycloak and with a real mail server. */
class InvitationTest {
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private static final String PASSWORD = "Made-by-themselves-2026!";
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void whoHasNoAccountMakesOneByTheLinkAndComesInWithTheRoles() {
        var mail = address();
        var box = new MailBox(mail);
        invited(mail, Role.EDITOR, Role.PRINCIPAL);
        var token = box.token(1);
        var seen = look(token);
        assertThat(seen.state()).isEqualTo(InvitationViewState.PENDING);
        assertThat(seen.mail()).isEqualTo(mail);
        assertThat(seen.invitedBy()).isEqualTo("Sanou Demo");
        assertThat(seen.roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.PRINCIPAL);

        assertThat(account(token, SignInMeans.PASSWORD).status()).isEqualTo(202);
        var setUp = MailBox.text(box.await(2).get(1));
        assertThat(setUp).contains("/realms/jointly/login-actions/action-token");
        assertThat(people.credentials(mail))
                .as("nobody can sign in before the link in that mail")
                .isEmpty();

        people.setPassword(mail, PASSWORD);
        assertThat(accept(mail, token).as(Affiliation.class).roles())
                .containsExactlyInAnyOrder(Role.EDITOR, Role.PRINCIPAL);
        await(() -> Set.copyOf(people.roles(mail, "sahel-aid")).equals(Set.of("editor", "principal")));
        // The token of before names no organisation; whoever had none signs in once more.
        var me = new Visitor(mail, null)
                .send("GET", "/access/me", null, Map.of(), Backend.stack().freshToken(mail, PASSWORD))
                .as(Me.class);
        assertThat(me.affiliations())
                .singleElement()
                .satisfies(affiliation -> assertThat(affiliation.roles()).contains(Role.EDITOR, Role.PRINCIPAL));
        assertThat(look(token).state()).isEqualTo(InvitationViewState.ACCEPTED);
        assertThat(people.isManaged(mail, "sahel-aid"))
                .as("the account outlives the membership")
                .isFalse();
        assertThat(SANOU.get("/audit/entries").text()).contains("person.invited", "person.joined");
    }

    @Test
    void whoHasAnAccountIsToldSoByMailAloneAndComesInWithIt() {
        var username = "invited-" + UUID.randomUUID();
        people.add(username, "unodc:viewer");
        var mail = username + "@jointly.example";
        var box = new MailBox(mail);
        invited(mail, Role.COMMENTER);
        var token = box.token(1);

        var known = account(token, SignInMeans.PASSKEY);
        assertThat(known.status()).isEqualTo(202);
        var stranger = address();
        invited(stranger, Role.VIEWER);
        var unknown = account(new MailBox(stranger).token(1), SignInMeans.PASSKEY);
        assertThat(known.text()).isEqualTo(unknown.text());
        assertThat(MailBox.text(box.await(2).get(1)))
                .contains("You have one already")
                .doesNotContain("action-token");
        assertThat(MailBox.text(new MailBox(stranger).await(2).get(1))).contains("action-token");

        var visitor = new Visitor(username, null);
        visitor.post("/access/invitation/accept", new InvitationToken(token)).as(Affiliation.class);
        assertThat(SANOU.get("/access/people?q=" + username).text())
                .as("listed at once, whether Keycloak was told yet or not")
                .contains(username + " Test", "commenter");
        // Once more changes nothing.
        visitor.post("/access/invitation/accept", new InvitationToken(token)).as(Affiliation.class);
        await(() -> people.roles(username, "sahel-aid").equals(List.of("commenter")));
        await(() -> SANOU.get("/access/people?q=" + mail).text().contains(username + " Test"));
        assertThat(people.roles(username, "unodc")).containsExactly("viewer");
    }

    @Test
    void onlyThePersonWithTheInvitedAddressProvenAccepts() {
        var mail = address();
        invited(mail, Role.ADMIN);
        var token = new MailBox(mail).token(1);
        var other = "invited-" + UUID.randomUUID();
        people.add(other, "unodc:viewer");

        var refused = new Visitor(other, null).post("/access/invitation/accept", new InvitationToken(token));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).contains("another address");
        assertThat(look(token).state()).isEqualTo(InvitationViewState.PENDING);
        assertThat(people.isMember(other, "sahel-aid")).isFalse();
    }

    @Test
    void anAddressThatIsNotProvenAcceptsNothing() {
        var username = "invited-" + UUID.randomUUID();
        people.add(username, "unodc:viewer");
        invited(username + "@jointly.example", Role.VIEWER);
        var token = new MailBox(username + "@jointly.example").token(1);
        var signedIn = Backend.stack().token(username);
        people.setMailProven(username, false);

        var refused = new Visitor(username, null)
                .send("POST", "/access/invitation/accept", new InvitationToken(token), Map.of(), signedIn);

        assertThat(refused.status()).isEqualTo(403);
    }

    /** A mail scanner follows every link, and signs nobody in. */
    @Test
    void lookingChangesNothing() throws SQLException {
        var mail = address();
        invited(mail, Role.VIEWER);
        var token = new MailBox(mail).token(1);

        for (var i = 0; i < 5; i++) {
            assertThat(look(token).state()).isEqualTo(InvitationViewState.PENDING);
        }

        for (var method : List.of("GET", "HEAD")) {
            for (var path :
                    List.of("/access/invitation/look", "/access/invitation/account", "/access/invitation/accept")) {
                assertThat(Answer.to(HttpRequest.newBuilder(Backend.address().resolve(path + "?token=" + token))
                                        .method(method, BodyPublishers.noBody())
                                        .build())
                                .status())
                        .as(method + " " + path)
                        .isIn(401, 404, 405);
            }
        }
        assertThat(look(token).state()).isEqualTo(InvitationViewState.PENDING);
        assertThat(PeopleBeans.count("access.invitation where mail = '" + mail + "' and state = 'pending'"))
                .isEqualTo(1);
        assertThat(new MailBox(mail).mails()).hasSize(1);
    }

    @Test
    void aForgedHostChangesNoLink() throws IOException {
        var mail = address();
        var forged = new HashMap<>(Map.of(
                "Host", "evil.example",
                "Forwarded", "host=evil.example;proto=http",
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Proto", "http",
                "Content-Type", "application/json"));
        var stranger = Map.copyOf(forged);
        forged.put("Authorization", "Bearer " + Backend.stack().token("sanou"));
        forged.put("Jointly-Organisation", String.valueOf(SANOU.organisation()));
        var invite = "{\"people\": [{\"mail\": \"" + mail + "\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}";

        assertThat(RawCalls.send("POST", "/access/invitations", forged, invite.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        var token = new MailBox(mail).token(1);
        var account = "{\"token\": \"%s\", \"firstName\": \"Nadia\", \"lastName\": \"Demo\", \"means\": \"password\"}"
                .formatted(token);
        assertThat(RawCalls.send(
                                "POST",
                                "/access/invitation/account",
                                stranger,
                                account.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(202);

        var letters = new MailBox(mail).await(2);
        assertThat(MailBox.text(letters.getFirst()))
                .contains(Backend.stack().environment(1).get("JOINTLY_UI_URL") + "/invitation/" + token);
        assertThat(MailBox.text(letters.getLast())).contains(Backend.stack().keycloakUrl() + "/realms/jointly/");
        assertThat(letters).noneMatch(letter -> MailBox.text(letter).contains("evil"));
    }

    /** Somebody of another organisation got hold of the number of a letter. */
    @Test
    void aLetterIsSentByItsOwnOrganisationAlone() throws SQLException {
        var mail = address();
        invited(mail, Role.VIEWER);
        var token = new MailBox(mail).token(1);
        var sent = "access.invitation where mail = '" + mail + "' and sent_at is not null";
        await(() -> PeopleBeans.counted(sent) == 1);
        var letter = PeopleBeans.value("select letter from " + sent);
        PeopleBeans.execute(
                "set session_replication_role = replica; update access.invitation set sent_at = null where letter = '"
                        + letter + "'");

        for (var other : List.of(Visitor.of("amina", "iom"), Visitor.of("elio", "harbour"))) {
            var message = UUID.randomUUID();
            PeopleBeans.execute("insert into platform.outbox (id, kind, organisation, payload) values ('" + message
                    + "', 'access.letter-wanted', '" + other.organisation() + "', '{\"letter\": \"" + letter + "\"}')");
            assertThat(OutboxCalls.outcome(message)).isEmpty();
        }

        assertThat(look(token).state()).isEqualTo(InvitationViewState.PENDING);
        assertThat(new MailBox(mail).mails()).hasSize(1);
    }

    @Test
    void aTokenThatWasChangedIsAnsweredAsOneThatNeverWas() {
        var mail = address();
        invited(mail, Role.VIEWER);
        var token = new MailBox(mail).token(1);
        var never = ask("/access/invitation/look", "{\"token\": \"never-was\"}").text();

        for (var place = 0; place < token.length(); place++) {
            var changed =
                    token.substring(0, place) + (token.charAt(place) == 'A' ? 'B' : 'A') + token.substring(place + 1);
            assertThat(ask("/access/invitation/look", "{\"token\": \"" + changed + "\"}")
                            .text())
                    .isEqualTo(never);
        }
        assertThat(new Visitor("amina", null)
                        .post("/access/invitation/accept", new InvitationToken("never-was"))
                        .status())
                .isEqualTo(404);
        assertThat(account("never-was", SignInMeans.PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void everyEndOfAnInvitationIsToldAndLetsNobodyIn() throws SQLException {
        var username = "invited-" + UUID.randomUUID();
        people.add(username, "unodc:viewer");
        var mail = username + "@jointly.example";
        var visitor = new Visitor(username, null);

        var first = invited(mail, Role.VIEWER);
        var token = new MailBox(mail).token(1);
        assertThat(SANOU.delete("/access/invitations/" + first.id())
                        .as(PersonInvitation.class)
                        .state())
                .isEqualTo(PersonInvitationState.WITHDRAWN);
        assertThat(look(token).state()).isEqualTo(InvitationViewState.WITHDRAWN);
        assertThat(look(token).mail()).isNull();
        assertThat(visitor.post("/access/invitation/accept", new InvitationToken(token))
                        .status())
                .isEqualTo(403);

        invited(mail, Role.VIEWER);
        var second = new MailBox(mail).token(2);
        PeopleBeans.execute("update access.invitation set invited_at = invited_at - interval '20 days',"
                + " expires_at = expires_at - interval '20 days' where mail = '" + mail + "' and state = 'pending'");
        assertThat(look(second).state()).isEqualTo(InvitationViewState.EXPIRED);
        assertThat(visitor.post("/access/invitation/accept", new InvitationToken(second))
                        .status())
                .isEqualTo(403);
        assertThat(account(second, SignInMeans.PASSWORD).status()).isEqualTo(404);

        var third = invited(mail, Role.VIEWER);
        var old = new MailBox(mail).token(3);
        SANOU.post("/access/invitations/" + third.id() + "/resend", "").as(PersonInvitation.class);
        var renewed = new MailBox(mail).token(4);
        assertThat(look(old).state()).isEqualTo(InvitationViewState.UNKNOWN);
        assertThat(look(renewed).state()).isEqualTo(InvitationViewState.PENDING);
        assertThat(people.isMember(username, "sahel-aid")).isFalse();
    }

    @Test
    void aLetterSaysWhoInvitesWhomAndHowInSixLanguages() throws MessagingException {
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var mail = address();
            SANOU.post(
                            "/access/invitations",
                            new InvitePeople(
                                    List.of(new Invitee(mail, "Nadia <Demo>")),
                                    Set.of(Role.VIEWER),
                                    Instant.now().plus(Duration.ofDays(90)),
                                    language))
                    .as(new GenericArgument<List<InvitationResult>>() {});
            var letter = new MailBox(mail).await(1).getFirst();
            var text = MailBox.text(letter);
            assertThat(letter.getSubject()).contains("Jointly").doesNotContain("{0}");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(text)
                    .contains("Nadia Demo", "Sanou Demo", "Sahel Legal Aid", "lang=\"" + language + "\"")
                    .contains(language.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"")
                    .contains(Backend.stack().environment(1).get("JOINTLY_UI_URL") + "/invitation/")
                    .doesNotContain("<Demo>", "{0}", "{1}");
        }
    }

    @Test
    void severalAreInvitedAtOnceWithAResultForEachLine() {
        var mail = address();
        people.add("invited-member-" + mail.hashCode(), "sahel-aid:viewer");
        var member = "invited-member-" + mail.hashCode() + "@jointly.example";

        var results = results(mail, "  " + mail.toUpperCase(Locale.ROOT) + " ", member, "nobody", "a@b@c.example");

        assertThat(results.stream().map(InvitationResult::outcome))
                .containsExactly(
                        InvitationOutcome.INVITED,
                        InvitationOutcome.INVALID,
                        InvitationOutcome.ALREADY_MEMBER,
                        InvitationOutcome.INVALID,
                        InvitationOutcome.INVALID);
        assertThat(results(mail))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(InvitationOutcome.ALREADY_INVITED));
        new MailBox(mail).await(1);
        assertThat(SANOU.get("/access/invitations")
                        .as(new GenericArgument<Page<PersonInvitation>>() {})
                        .items()
                        .getFirst()
                        .mail())
                .isEqualTo(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example,c@d.example",
                "a@b.example; c@d.example",
                "a@b.example\\r\\nBcc: c@d.example",
                "a@b.example%0ABcc:c@d.example",
                "Name <a@b.example>",
                "a b@c.example",
                "a@b.example\\u0000",
                "\\\"a b\\\"@c.example",
                "a@localhost",
                "a@-b.example",
                "@b.example",
                "а@b.example"
            })
    void whatIsNotOneAddressIsNoneAndNobodyIsWrittenTo(String mail) throws SQLException {
        var before = PeopleBeans.count("access.invitation");

        var answer = SANOU.post(
                "/access/invitations",
                "{\"people\": [{\"mail\": \"" + mail + "\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}");

        assertThat(answer.as(new GenericArgument<List<InvitationResult>>() {}))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(InvitationOutcome.INVALID));
        assertThat(PeopleBeans.count("access.invitation")).isEqualTo(before);
    }

    @Test
    void aListInPlaceOfAnAddressIsRefused() {
        assertThat(SANOU.post(
                                "/access/invitations",
                                "{\"people\": [{\"mail\": [\"a@b.example\", \"c@d.example\"]}], \"roles\": [\"viewer\"],"
                                        + " \"language\": \"en\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Nadia https://evil.example/x,Nadia",
        "Win at www.evil.example now,Win at now",
        "evil.example Nadia,Nadia",
        "Nadia +44 20 7946 0000,Nadia",
        "'Na\u202edia\u200b',Nadia",
        "'Nadia\r\nBcc: x@y.example',Nadia Bcc",
        "O’Neill-Müller J.,O’Neill-Müller J.",
        "نادية,نادية"
    })
    void ofANameOnlyWhatIsOneEntersALetter(String name, String clean) {
        var mail = address();

        var result = SANOU.post(
                        "/access/invitations",
                        new InvitePeople(List.of(new Invitee(mail, name)), Set.of(Role.VIEWER), null, "en"))
                .as(new GenericArgument<List<InvitationResult>>() {})
                .getFirst();

        assertThat(Objects.requireNonNull(result.invitation()).name()).isEqualTo(clean);
        assertThat(MailBox.text(new MailBox(mail).await(1).getFirst())).doesNotContain("evil", "7946");
    }

    @Test
    void oneAddressIsNotWrittenToWithoutEnd() {
        var mail = address();
        var invitation = invited(mail, Role.VIEWER);
        for (var i = 0; i < 4; i++) {
            SANOU.post("/access/invitations/" + invitation.id() + "/resend", "").as(PersonInvitation.class);
        }

        var refused = SANOU.post("/access/invitations/" + invitation.id() + "/resend", "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsKey("retry-after");
        SANOU.delete("/access/invitations/" + invitation.id()).as(PersonInvitation.class);
        assertThat(results(mail).getFirst().outcome()).isEqualTo(InvitationOutcome.INVALID);
    }

    @Test
    void theTokenStandsInNoRowAndNoAnswer() throws SQLException {
        var mail = address();
        invited(mail, Role.VIEWER);
        var token = new MailBox(mail).token(1);

        assertThat(SANOU.get("/access/invitations").text()).doesNotContain(token, "token", "hash");
        assertThat(PeopleBeans.count("access.invitation i where cast(i.* as text) like '%" + token + "%'"))
                .isZero();
        assertThat(PeopleBeans.count("platform.outbox o where cast(o.* as text) like '%" + token + "%'"))
                .isZero();
        assertThat(PeopleBeans.count("platform.request_once o where cast(o.* as text) like '%" + token + "%'"))
                .isZero();
        assertThat(PeopleBeans.count("audit.entry e where cast(e.* as text) like '%" + token + "%'"))
                .isZero();
    }

    @Test
    void whoIsNoAdministratorInvitesNobodyAndAnotherOrganisationsSeesNothing() {
        var mail = address();
        var invitation = invited(mail, Role.VIEWER);
        var elio = Visitor.of("elio", "harbour");

        assertThat(elio.get("/access/invitations").text()).doesNotContain(mail);
        assertThat(elio.delete("/access/invitations/" + invitation.id()).status())
                .isEqualTo(404);
        assertThat(elio.post("/access/invitations/" + invitation.id() + "/resend", "")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.of("amina", "iom").get("/access/invitations").status())
                .isEqualTo(403);
        assertThat(Visitor.of("amina", "iom")
                        .post("/access/invitations", invitation(address()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void rolesThatExcludeEachOtherOrAPastEndAreRefused() {
        var both = SANOU.post(
                "/access/invitations",
                new InvitePeople(List.of(new Invitee(address(), null)), Set.of(Role.VIEWER, Role.EDITOR), null, "en"));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.problem().errors().getFirst().pointer()).isEqualTo("/roles");
        assertThat(SANOU.post(
                                "/access/invitations",
                                new InvitePeople(
                                        List.of(new Invitee(address(), null)),
                                        Set.of(Role.VIEWER),
                                        Instant.now().minusSeconds(5),
                                        "en"))
                        .status())
                .isEqualTo(422);
    }

    /** Removed, invited again: the old roles do not come back, the new one does. */
    @Test
    void whoComesBackHasOnlyWhatTheyWereInvitedFor() {
        var username = "invited-" + UUID.randomUUID();
        people.add(username, "unodc:viewer;sahel-aid:editor+principal");
        var mail = username + "@jointly.example";
        SANOU.delete("/access/people/" + people.id(username)).as(PersonDetails.class);
        await(() -> !people.isMember(username, "sahel-aid"));

        invited(mail, Role.VIEWER);
        new Visitor(username, null)
                .post("/access/invitation/accept", new InvitationToken(new MailBox(mail).token(1)))
                .as(Affiliation.class);

        await(() -> people.roles(username, "sahel-aid").equals(List.of("viewer")));
        var me = new Visitor(username, null)
                .send("GET", "/access/me", null, Map.of(), Backend.stack().freshToken(username))
                .as(Me.class);
        assertThat(me.affiliations()).anySatisfy(affiliation -> {
            assertThat(affiliation.organisation().id()).isEqualTo(SANOU.organisation());
            assertThat(affiliation.roles()).containsExactly(Role.VIEWER);
        });
    }

    private static Answer accept(String username, String token) {
        return new Visitor(username, null)
                .send(
                        "POST",
                        "/access/invitation/accept",
                        new InvitationToken(token),
                        Map.of(),
                        Backend.stack().token(username, PASSWORD));
    }

    private static Answer account(String token, SignInMeans means) {
        return ask(
                "/access/invitation/account",
                "{\"token\": \"%s\", \"firstName\": \"Nadia\", \"lastName\": \"Demo\", \"means\": \"%s\"}"
                        .formatted(token, means));
    }

    private static InvitationView look(String token) {
        return ask("/access/invitation/look", "{\"token\": \"" + token + "\"}").as(InvitationView.class);
    }

    /** Without signing in. */
    private static Answer ask(String path, String body) {
        return Answer.to(HttpRequest.newBuilder(Backend.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private static PersonInvitation invited(String mail, Role... roles) {
        var result = SANOU.post(
                        "/access/invitations",
                        new InvitePeople(List.of(new Invitee(mail, null)), Set.of(roles), null, "en"))
                .as(new GenericArgument<List<InvitationResult>>() {})
                .getFirst();
        assertThat(result.outcome()).as(String.valueOf(result.message())).isEqualTo(InvitationOutcome.INVITED);
        return Objects.requireNonNull(result.invitation());
    }

    private static List<InvitationResult> results(String... mails) {
        return SANOU.post("/access/invitations", invitation(mails))
                .as(new GenericArgument<List<InvitationResult>>() {});
    }

    private static InvitePeople invitation(String... mails) {
        return new InvitePeople(
                Stream.of(mails).map(mail -> new Invitee(mail, null)).toList(), Set.of(Role.VIEWER), null, "en");
    }

    private static String address() {
        return "invited-" + UUID.randomUUID() + "@newcomers.example";
    }
}
