package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PeopleTest.await;
import static org.jointly.access.PlatformStory.ROSA;
import static org.jointly.access.PlatformStory.awaited;
import static org.jointly.access.PlatformStory.details;
import static org.jointly.access.PlatformStory.name;
import static org.jointly.access.PlatformStory.organisation;
import static org.jointly.access.PlatformStory.registered;
import static org.jointly.access.PlatformStory.registration;
import static org.jointly.access.PlatformStory.request;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jointly.api.Problem;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.registration.AdministratorState;
import org.jointly.api.access.registration.AliasProposal;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.access.registration.RegistrationState;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.EventSums;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;
import org.jointly.programme.ProgrammeStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who runs the platform registers organisations, on a real Keycloak, and sees nothing of what they do. */
class RegistrationTest {
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aRegisteredOrganisationWorksAndItsFirstAdministratorIsAsked() {
        var alias = name();
        var made = registered(alias);
        assertThat(made.state()).isEqualTo(RegistrationState.MADE);
        var id = Objects.requireNonNull(made.organisation());

        var shown = organisation(id);
        assertThat(shown.organisation().name()).isEqualTo("Organisation " + alias);
        assertThat(shown.organisation().iatiRef()).isEqualTo("XI-TEST-" + alias);
        assertThat(shown.country()).isEqualTo("KE");
        assertThat(shown.languages()).containsExactly("en", "sw");
        assertThat(shown.domains()).containsExactly(alias + ".example");
        assertThat(shown.administrator()).isEqualTo(AdministratorState.INVITED);
        assertThat(shown.administratorMail()).isEqualTo("head@" + alias + ".example");

        var head = "head-" + alias;
        people.add(head, "");
        var link = new MailBox("head@" + alias + ".example").token(1);
        assertThat(new Visitor(head, null)
                        .post("/access/invitation/accept", new InvitationToken(link))
                        .status())
                .as("another address than the invited one")
                .isEqualTo(403);
        people.addWithMail("chief-" + alias, "head@" + alias + ".example");
        new Visitor("chief-" + alias, null)
                .post("/access/invitation/accept", new InvitationToken(link))
                .as(Affiliation.class);
        await(() -> people.roles("chief-" + alias, alias).equals(List.of("admin")));
        var chief = new Visitor("chief-" + alias, id);
        await(() -> {
            Backend.stack().freshToken("chief-" + alias);
            return chief.get("/access/people").status() == 200;
        });
        assertThat(organisation(id).administrator()).isEqualTo(AdministratorState.IN_PLACE);
        people.add("worker-" + alias, alias + ":editor");
        var programme = new Visitor("worker-" + alias, id)
                .send("POST", "/programmes", ProgrammeStory.request("Of the new one"), Map.of());
        assertThat(programme.status()).as(programme.text()).isEqualTo(201);
        assertThat(nameAdministrator(id, "more@" + alias + ".example").status())
                .as("beyond the first one")
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeRightIsSaidOfEachFieldAtOnce() {
        var alias = name();
        var details = new OrganisationDetails(
                "No\u202eName",
                OrganisationKind.ACADEMIA,
                "ZZ",
                "not an identifier",
                "javascript:alert(1)",
                List.of("org", "gmail.com", "not a domain", "ÉCOLE.example"),
                List.of("en", "xx"),
                "#ffff00");
        var answer = ROSA.post(
                "/access/organisations",
                new RegisterOrganisation(details, alias, null, new FirstAdministrator("nobody", null, "en"), null));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/details/name",
                        "/details/country",
                        "/details/iatiRef",
                        "/details/website",
                        "/details/domains/0",
                        "/details/domains/1",
                        "/details/domains/2",
                        "/details/languages",
                        "/details/colour",
                        "/administrator/mail");
    }

    @Test
    void whatBelongsToAnotherIsRefusedAndNamesItsOwner() {
        var alias = name();
        registered(alias);

        var again = ROSA.post("/access/organisations", request(alias));
        assertThat(pointers(again))
                .containsExactlyInAnyOrder("/alias", "/details/name", "/details/iatiRef", "/details/domains/0");
        assertThat(again.text()).contains("belongs to Organisation " + alias);
        assertThat(pointers(ROSA.post("/access/organisations", requestWithDomain("iom.example"))))
                .as("known from Keycloak alone")
                .containsExactly("/details/domains/0");
        assertThat(ROSA.get("/access/alias?name=Organisation%20" + alias)
                        .as(AliasProposal.class)
                        .alias())
                .isEqualTo("organisation-" + alias);
        assertThat(ROSA.get("/access/alias?name=IOM").as(AliasProposal.class).alias())
                .isEqualTo("iom-2");
    }

    @Test
    void ofTwoWhoTakeTheSameAliasAtTheSameMomentOneComesTooLate() throws Exception {
        var alias = name();
        var barrier = new CyclicBarrier(2);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> register = () -> {
                barrier.await();
                return ROSA.post("/access/organisations", request(alias)).status();
            };
            for (var answer : threads.invokeAll(List.of(register, register))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void whileTheSignInServerMakesNoneTheRegistrationWaitsAndIsMadeOnce() throws SQLException {
        var alias = name();
        UUID id;
        people.setOrganisationsEnabled(false);
        try {
            id = ROSA.post("/access/organisations", request(alias))
                    .as(Registration.class)
                    .id();
            await(() -> PeopleBeans.counted(
                            "platform.outbox where kind = 'access.registration-wanted' and attempts > 0 and payload like '%"
                                    + id + "%'")
                    > 0);
            assertThat(registration(id).state()).isEqualTo(RegistrationState.UNDER_WAY);
        } finally {
            people.setOrganisationsEnabled(true);
        }
        assertThat(awaited(id).state()).isEqualTo(RegistrationState.MADE);

        // As if the process had died right after the commit, and its message with it.
        var lost = name();
        PeopleBeans.execute("""
                insert into access.registration (id, name, alias, kind, domains, languages, colour, mail, mail_language,
                  asked_by, asked_by_name, asked_at, state)
                values (gen_random_uuid(), '%1$s', '%1$s', 'academia', '%1$s.example', 'en', '#1f4e79',
                  'head@%1$s.example', 'en', '%2$s', 'Rosa Demo', now() - interval '10 minutes', 'under_way')
                """.formatted(lost, people.id("rosa")));
        upkeep();
        await(() -> PeopleBeans.counted("access.registration where state = 'made' and alias = '" + lost + "'") == 1);
        assertThat(new MailBox("head@" + lost + ".example").await(1)).hasSize(1);
    }

    @Test
    void whatTheSignInServerKnowsUnderAnotherWordIsToldAsAFault() {
        var alias = name();
        people.makeOrganisation(alias);
        var failed = ROSA.post("/access/organisations", request(alias));
        // The directory may have learnt of it already, and then it is refused at once.
        if (failed.status() == 201) {
            var ended = awaited(failed.as(Registration.class).id());
            assertThat(ended.state()).isEqualTo(RegistrationState.FAILED);
            assertThat(ended.fault()).contains("knows another one");
        } else {
            assertThat(failed.status()).isEqualTo(422);
        }
    }

    @Test
    void whatIsChangedHereHoldsAndTheSignInServerIsToldAlsoAgain() {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        var before = organisation(id);
        var details = details(alias);
        var changed = new OrganisationDetails(
                "Renamed " + alias,
                OrganisationKind.ACADEMIA,
                "UG",
                null,
                null,
                List.of(alias + ".example", "second-" + alias + ".example"),
                details.languages(),
                "#932566");

        var answer = ROSA.put("/access/organisations/" + id, new ChangeOrganisation(changed, before.version()));

        assertThat(answer.as(RegisteredOrganisation.class).organisation().name())
                .isEqualTo("Renamed " + alias);
        assertThat(ROSA.put("/access/organisations/" + id, new ChangeOrganisation(changed, before.version()))
                        .status())
                .as("from an old page")
                .isEqualTo(409);
        await(() -> people.organisationName(alias).equals("Renamed " + alias));
        assertThat(Visitor.of("amina", "iom")
                        .get("/organisations/" + id)
                        .as(Organisation.class)
                        .kind())
                .isEqualTo(OrganisationKind.ACADEMIA);
        assertThat(entries()).contains("organisation.changed", "organisation.registered");
    }

    @Test
    void nobodyElseComesInHere() {
        var irene = Visitor.of("irene", "iom");
        var iom = irene.organisation();
        assertThat(irene.post("/access/organisations", request(name())).status())
                .isEqualTo(403);
        assertThat(irene.get("/access/organisations").status()).isEqualTo(403);
        assertThat(irene.post("/access/organisations/" + iom + "/suspension", new SuspendOrganisation("Ours"))
                        .status())
                .isEqualTo(403);
        assertThat(irene.get("/audit/platform/entries").status()).isEqualTo(403);
        Backend.beans().getBean(EventSums.class).tellUpTo(Instant.MAX);
        assertThat(entries()).contains("requests.refused", "Irene Demo");
    }

    @Test
    void whoRunsThePlatformTakesNoRoleAndInvitesNobodyElse() {
        var rosaId = people.id("rosa");
        var iom = Visitor.of("amina", "iom").organisation();
        var asIom = new Visitor("rosa", iom);
        assertThat(asIom.send("PUT", "/access/people/" + rosaId + "/roles/admin", "{}", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(asIom.post(
                                "/access/invitations",
                                "{\"people\": [{\"mail\": \"x@iom.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}")
                        .status())
                .isEqualTo(403);
        var id = Objects.requireNonNull(registered(name()).organisation());
        var herself = nameAdministrator(id, "rosa@jointly.example");
        assertThat(herself.status()).as(herself.text()).isEqualTo(403);
        assertThat(nameAdministrator(Objects.requireNonNull(iom), "somebody@iom.example")
                        .status())
                .as("it has administrators, as Keycloak knows")
                .isEqualTo(403);
    }

    @Test
    void namedAgainTheFirstAdministratorIsAskedAnewAndTheOldLinkIsVoid() throws SQLException {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        unruled("""
                insert into access.invitation (id, organisation, mail, roles, language, invited_by, invited_by_name,
                  invited_at, expires_at, letter, state)
                values (gen_random_uuid(), '%s', 'co@%s.example', 'viewer,admin', 'en', gen_random_uuid(), 'Demo',
                  now(), now() + interval '1 day', gen_random_uuid(), 'pending')
                """.formatted(id, alias));
        var old = new MailBox("head@" + alias + ".example").token(1);

        var named = nameAdministrator(id, "other@" + alias + ".example").as(RegisteredOrganisation.class);

        assertThat(named.administratorMail()).isEqualTo("other@" + alias + ".example");
        assertThat(new MailBox("other@" + alias + ".example").await(1)).hasSize(1);
        assertThat(PeopleBeans.value(
                        "select state from access.invitation where mail = 'co@%s.example'".formatted(alias)))
                .as("with other roles, by an administrator who left")
                .isEqualTo("withdrawn");
        assertThat(ROSA.post("/access/invitation/look", new InvitationToken(old))
                        .text())
                .contains("withdrawn");
    }

    @Test
    void aRegistrationThatIsRetriedUndoesNothingAndEndsHoweverManyLettersWereSentThere() throws SQLException {
        var alias = name();
        var begun = registered(alias);
        var id = Objects.requireNonNull(begun.organisation());
        ROSA.put(
                        "/access/organisations/" + id,
                        new ChangeOrganisation(
                                renamed(details(alias), "Renamed " + alias),
                                organisation(id).version()))
                .as(RegisteredOrganisation.class);
        unruled("""
                insert into access.invitation_letter (id, organisation, invitation, mail, asked_by, asked_at)
                select gen_random_uuid(), organisation, id, mail, gen_random_uuid(), now()
                from access.invitation, generate_series(1, 5) where mail = 'head@%s.example'
                """.formatted(alias));
        unruled("""
                update access.registration set state = 'under_way', organisation = null, ended_at = null,
                  asked_at = now() - interval '10 minutes' where id = '%s'
                """.formatted(begun.id()));

        upkeep();

        assertThat(awaited(begun.id()).state()).isEqualTo(RegistrationState.MADE);
        assertThat(organisation(id).organisation().name()).isEqualTo("Renamed " + alias);
    }

    @Test
    void oneIsNotChangedToWhatARegistrationUnderWayHas() throws SQLException {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        var other = name();
        unruled("""
                insert into access.registration (id, name, alias, kind, domains, languages, colour, mail, mail_language,
                  asked_by, asked_by_name, asked_at, state)
                values (gen_random_uuid(), 'Other %1$s', '%1$s', 'academia', '', '', '#1f4e79', 'head@%1$s.example', 'en',
                  gen_random_uuid(), 'Demo', now(), 'under_way')
                """.formatted(other));
        try {
            assertThat(pointers(ROSA.put(
                            "/access/organisations/" + id,
                            new ChangeOrganisation(
                                    renamed(details(alias), "Other " + other),
                                    organisation(id).version()))))
                    .containsExactly("/details/name");
        } finally {
            unruled("delete from access.registration where alias = '" + other + "'");
        }
    }

    @Test
    void aLogoThatNothingShowsIsForgottenAndOthersStay() throws IOException, SQLException {
        var alias = name();
        var asked = request(alias);
        var made = ROSA.post(
                        "/access/organisations",
                        new RegisterOrganisation(
                                asked.details(), alias, picture(alias, 40), asked.administrator(), null))
                .as(Registration.class);
        var id = Objects.requireNonNull(awaited(made.id()).organisation());
        var first = Objects.requireNonNull(organisation(id).organisation().logo());
        people.add("logo-" + alias, alias + ":admin");
        var own = new Visitor("logo-" + alias, id);
        var second =
                Objects.requireNonNull(own.put("/organisations/" + id + "/logo", new ChangeLogo(picture(alias, 80)))
                        .as(OrganisationProfile.class)
                        .organisation()
                        .logo());

        upkeep();
        assertThat(logos(first)).as("just replaced").isOne();
        PeopleBeans.execute(
                "update organisation.logo set made_at = made_at - interval '2 hours' where id in ('%s', '%s')"
                        .formatted(first, second));
        PlatformStory.suspend(id);
        upkeep();

        assertThat(logos(first)).isZero();
        assertThat(logos(second)).as("of a suspended one").isOne();
    }

    @Test
    void aLogoIsDrawnBeforeTheOrganisationIsHeld() throws SQLException {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        people.add("held-" + alias, alias + ":admin");
        var own = new Visitor("held-" + alias, id);
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from organisation.organisation where id = '" + id + "' for update");
            assertThat(own.put("/organisations/" + id + "/logo", new ChangeLogo(base64("no picture")))
                            .status())
                    .isEqualTo(422);
            connection.rollback();
        }
    }

    private static long logos(String name) throws SQLException {
        return PeopleBeans.count("organisation.logo where id = '" + name + "'");
    }

    private static OrganisationDetails renamed(OrganisationDetails details, String name) {
        return new OrganisationDetails(
                name,
                details.kind(),
                details.country(),
                details.iatiRef(),
                details.website(),
                details.domains(),
                details.languages(),
                details.colour());
    }

    /** What no rule of the tables would let anybody do. */
    private static void unruled(String sql) throws SQLException {
        PeopleBeans.execute("set session_replication_role = replica; " + sql);
    }

    @Test
    void anOrganisationsOwnAdministratorsChangeHowItShowsItselfAndNothingElse() throws IOException {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        people.add("own-" + alias, alias + ":admin");
        var own = new Visitor("own-" + alias, id);
        var path = "/organisations/" + id;
        var profile = own.get(path + "/profile").as(OrganisationProfile.class);
        assertThat(profile.changeable()).isTrue();
        assertThat(profile.domains()).containsExactly(alias + ".example");

        var changed = own.put(
                        path + "/profile",
                        new ChangeProfile("www.own.example", List.of("fr"), "#217783", profile.version()))
                .as(OrganisationProfile.class);
        assertThat(changed.website()).isEqualTo("https://www.own.example");
        assertThat(changed.organisation().colour()).isEqualTo("#217783");
        assertThat(pointers(own.put(
                        path + "/profile", new ChangeProfile("ftp://x", List.of("q"), "#eeeeee", changed.version()))))
                .containsExactlyInAnyOrder("/website", "/languages", "/colour");
        assertThat(Visitor.of("amina", "iom")
                        .put(path + "/profile", new ChangeProfile(null, List.of(), "#217783", 9))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.of("amina", "iom")
                        .get(path + "/profile")
                        .as(OrganisationProfile.class)
                        .domains())
                .isEmpty();

        var logo = Objects.requireNonNull(own.put(path + "/logo", new ChangeLogo(picture(600, 300)))
                .as(OrganisationProfile.class)
                .organisation()
                .logo());
        var png = ImageIO.read(
                Backend.address().resolve("/organisations/logos/" + logo).toURL());
        assertThat(png.getWidth()).isEqualTo(256);
        assertThat(png.getHeight()).isEqualTo(128);
        assertThat(own.put(path + "/logo", new ChangeLogo(base64("<svg xmlns='http://www.w3.org/2000/svg'/>")))
                        .text())
                .contains("SVG");
        assertThat(own.put(path + "/logo", new ChangeLogo(base64("no picture"))).status())
                .isEqualTo(422);
        assertThat(own.put(path + "/logo", new ChangeLogo(picture(3000, 2000))).text())
                .contains("four million");
        assertThat(own.delete(path + "/logo")
                        .as(OrganisationProfile.class)
                        .organisation()
                        .logo())
                .isNull();
    }

    private static Answer nameAdministrator(UUID organisation, String mail) {
        return ROSA.post(
                "/access/organisations/" + organisation + "/administrator", new FirstAdministrator(mail, null, "fr"));
    }

    private static RegisterOrganisation requestWithDomain(String domain) {
        var alias = name();
        var asked = request(alias);
        var details = asked.details();
        return new RegisterOrganisation(
                new OrganisationDetails(
                        details.name(), details.kind(), null, null, null, List.of(domain), List.of(), details.colour()),
                alias,
                null,
                asked.administrator(),
                null);
    }

    private static void upkeep() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.register"))
                .forEach(Job::run);
    }

    private static String entries() {
        return ROSA.get("/audit/platform/entries").text();
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problem().errors().stream()
                .map(Problem.FieldError::pointer)
                .toList();
    }

    /** One that nobody else has. */
    private static String picture(String alias, int side) throws IOException {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, alias.hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
