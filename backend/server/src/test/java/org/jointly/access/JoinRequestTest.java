package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PlatformStory.ROSA;
import static org.jointly.access.PlatformStory.awaited;
import static org.jointly.access.PlatformStory.name;
import static org.jointly.access.PlatformStory.request;

import io.micronaut.core.type.GenericArgument;
import io.micronaut.serde.ObjectMapper;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jointly.api.Page;
import org.jointly.api.Problem;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.JoinToken;
import org.jointly.api.access.registration.JoinView;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Strangers ask for their organisation to come in; an address that is proven reaches who runs the platform. */
class JoinRequestTest {
    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aRequestIsSeenOnceItsAddressIsProvenAndIsAcceptedByRegistering() {
        var alias = name();
        assertThat(ask(asked(alias)).status()).isEqualTo(202);
        var box = new MailBox("ada@" + alias + ".example");
        var link = token(box);
        assertThat(ROSA.get("/access/join-requests").text()).doesNotContain(alias);

        assertThat(view("look", link).state()).isEqualTo(JoinRequestState.ASKED);
        assertThat(ROSA.get("/access/join-requests").text())
                .as("looking changes nothing")
                .doesNotContain(alias);
        assertThat(view("confirm", link).state()).isEqualTo(JoinRequestState.CONFIRMED);
        assertThat(view("confirm", link).state()).isEqualTo(JoinRequestState.CONFIRMED);
        var request = found(alias);
        assertThat(request.asker()).isEqualTo("Ada Demo");
        assertThat(request.domain()).isEqualTo(alias + ".example");

        var prefilled = request(alias);
        var made = ROSA.post(
                        "/access/organisations",
                        new RegisterOrganisation(
                                prefilled.details(),
                                alias,
                                null,
                                new FirstAdministrator(request.mail(), request.asker(), request.language()),
                                request.id()))
                .as(Registration.class);
        assertThat(awaited(made.id()).organisation()).isNotNull();
        assertThat(found(alias).state()).isEqualTo(JoinRequestState.ACCEPTED);
        assertThat(box.await(2)).hasSize(2);
        assertThat(ROSA.post("/access/join-requests/" + request.id() + "/decline", new DeclineRequest("Too late"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoIsDeclinedIsToldWhyInTheirLanguage() throws MessagingException {
        var alias = name();
        ask(asked(alias, "fr"));
        var box = new MailBox("ada@" + alias + ".example");
        view("confirm", token(box));

        var declined = ROSA.post(
                        "/access/join-requests/" + found(alias).id() + "/decline",
                        new DeclineRequest("Nous n’accueillons que des réseaux."))
                .as(JoinRequest.class);

        assertThat(declined.state()).isEqualTo(JoinRequestState.DECLINED);
        var letter = box.await(2).getLast();
        assertThat(letter.getSubject()).isEqualTo("Votre demande d’adhésion à Jointly");
        assertThat(MailBox.text(letter)).contains("Nous n’accueillons que des réseaux.");
        assertThat(ROSA.get("/audit/platform/entries").text()).contains("request.confirmed", "request.declined");
    }

    @Test
    void theAnswerIsTheSameWhoeverIsHereAlready() {
        var known = ask(asked(name(), "en", "Organisation", "ada" + name() + "@iom.example"));
        var unknown = ask(asked(name()));

        assertThat(known.status()).isEqualTo(202);
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    void whatCannotBeRightIsSaidOfEachField() {
        var answer = ask(new AskToJoin(
                "Somebody", OrganisationKind.ACADEMIA, "XX", "no site", "1234", "ada@gmail.com", "Because", "en"));

        assertThat(answer.problem().errors())
                .extracting(Problem.FieldError::pointer)
                .containsExactlyInAnyOrder("/country", "/website", "/asker", "/mail");
    }

    @Test
    void oneAddressAndOneDomainAreWrittenToOnlySoOftenAndNobodyIsToldOrShutOut() throws SQLException {
        var alias = name();
        var mail = "ada@" + alias + ".example";
        for (var i = 0; i < 3; i++) {
            assertThat(ask(asked(alias, "en", "Again", mail)).status()).isEqualTo(202);
        }
        assertThat(ask(asked(alias, "en", "Again", mail)).status())
                .as("the same answer")
                .isEqualTo(202);
        assertThat(letters(alias)).isEqualTo(3);
        for (var i = 3; i < 10; i++) {
            assertThat(ask(asked(alias, "en", "Again", i + mail)).status()).isEqualTo(202);
        }
        assertThat(letters(alias)).isEqualTo(10);
        assertThat(ask(asked(alias, "en", "Again", "eleventh" + mail)).status()).isEqualTo(202);
        assertThat(letters(alias)).isEqualTo(10);
        assertThat(new MailBox("eleventh" + mail).mails()).isEmpty();
    }

    @Test
    void whatShowsNothingIsAFaultAtItsField() {
        var alias = name();
        var answer = ask(new AskToJoin(
                "\u200d\u3164",
                OrganisationKind.ACADEMIA,
                "KE",
                null,
                "Ada Demo",
                "ada@" + alias + ".example",
                "\u2060 \u200b\u202e",
                "en"));

        assertThat(answer.problem().errors())
                .extracting(Problem.FieldError::pointer)
                .containsExactlyInAnyOrder("/name", "/reason");
    }

    private static long letters(String alias) throws SQLException {
        return PeopleBeans.count("access.join_request where domain = '" + alias + ".example'");
    }

    @Test
    void whatNobodyConfirmsIsGoneAfterTwoDays() throws SQLException {
        var alias = name();
        ask(asked(alias));
        var link = token(new MailBox("ada@" + alias + ".example"));
        PeopleBeans.execute("update access.join_request set asked_at = asked_at - interval '49 hours' where domain = '"
                + alias + ".example'");

        assertThat(view("look", link).state()).isEqualTo(JoinRequestState.UNKNOWN);
        assertThat(send("confirm", new JoinToken(link)).status()).isEqualTo(404);
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.forget-requests"))
                .forEach(Job::run);
        assertThat(PeopleBeans.count("access.join_request where domain = '" + alias + ".example'"))
                .isZero();
    }

    private static AskToJoin asked(String alias) {
        return asked(alias, "en");
    }

    private static AskToJoin asked(String alias, String language) {
        return asked(alias, language, "Organisation " + alias, "ada@" + alias + ".example");
    }

    private static AskToJoin asked(String alias, String language, String name, String mail) {
        return new AskToJoin(
                name,
                OrganisationKind.CIVIL_SOCIETY,
                "KE",
                "https://www." + alias + ".example",
                "Ada Demo",
                mail,
                "We run shelters along the route.",
                language);
    }

    private static JoinRequest found(String alias) {
        return ROSA.get("/access/join-requests").as(new GenericArgument<Page<JoinRequest>>() {}).items().stream()
                .filter(request -> request.domain().equals(alias + ".example"))
                .findFirst()
                .orElseThrow();
    }

    private static String token(MailBox box) {
        var found = Pattern.compile("/join/([A-Za-z0-9_-]{43})")
                .matcher(MailBox.text(box.await(1).getFirst()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static JoinView view(String verb, String token) {
        return send(verb, new JoinToken(token)).as(JoinView.class);
    }

    private static Answer ask(AskToJoin request) {
        return post("/access/join-request", request);
    }

    private static Answer send(String verb, JoinToken token) {
        return post("/access/join-request/" + verb, token);
    }

    /** Without a token: nobody is signed in. */
    private static Answer post(String path, Object body) {
        try {
            return Answer.to(HttpRequest.newBuilder(Backend.address().resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            Backend.beans().getBean(ObjectMapper.class).writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
