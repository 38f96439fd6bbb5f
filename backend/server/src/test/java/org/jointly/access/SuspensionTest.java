package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PeopleTest.await;
import static org.jointly.access.PlatformStory.ROSA;
import static org.jointly.access.PlatformStory.name;
import static org.jointly.access.PlatformStory.organisation;
import static org.jointly.access.PlatformStory.reactivate;
import static org.jointly.access.PlatformStory.registered;
import static org.jointly.access.PlatformStory.suspend;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.Me;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.registration.OrganisationAbility;
import org.jointly.api.access.registration.OrganisationSuspension;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.organisation.Organisation;
import org.jointly.local.TestPeople;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Promise;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organisation is suspended at once and as a whole; what it began does not come back with it. */
class SuspensionTest {
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void withinSecondsNobodyActsForItAndItsOtherOrganisationGoesOn() {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        var only = "only-" + alias;
        var both = "both-" + alias;
        people.add(only, alias + ":editor+admin");
        people.add(both, alias + ":editor;iom:viewer");
        var worker = new Visitor(only, id);
        var ofBoth = new Visitor(both, id);
        var token = Backend.stack().token(only);
        assertThat(worker.get("/programmes").status()).isEqualTo(200);
        assertThat(ofBoth.get("/programmes").status()).isEqualTo(200);
        worker.post(
                        "/access/invitations",
                        "{\"people\": [{\"mail\": \"new@%s.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}"
                                .formatted(alias))
                .as(Object.class);
        var link = new MailBox("new@" + alias + ".example").token(1);

        PeopleBeans.reconcile();

        var promise = Promise.begins();
        assertThat(suspend(id).as(RegisteredOrganisation.class).suspension())
                .isNotNull()
                .extracting(OrganisationSuspension::reason)
                .isEqualTo("A test");
        assertThat(worker.send("POST", "/access/invitations", "{}", Map.of(), token)
                        .status())
                .as("what commits it, at once")
                .isIn(401, 403);
        promise.keeps(
                () -> worker.send("GET", "/programmes", null, Map.of(), token).status() != 200);
        promise.keeps(() -> ofBoth.get("/programmes").status() == 403);
        assertThat(Visitor.of(both, "iom").get("/programmes").status()).isEqualTo(200);
        await(() -> people.sessions(only) == 0);
        assertThat(people.sessions(both))
                .as("who has another organisation goes on")
                .isPositive();
        await(() -> !people.isOrganisationEnabled(alias));
        var seen = Visitor.of("amina", "iom").get("/organisations/" + id).as(Organisation.class);
        assertThat(seen.suspended()).isTrue();
        await(() -> ROSA.post("/access/invitation/look", new InvitationToken(link))
                .text()
                .contains("withdrawn"));

        Backend.stack().freshToken(only);
        assertThat(new Visitor(only, null).get("/access/me").as(Me.class).suspended())
                .extracting(Organisation::alias)
                .containsExactly(alias);

        reactivate(id).as(RegisteredOrganisation.class);

        // its session is not there again, whatever was trusted of the token meanwhile
        await(() -> worker.send("GET", "/programmes", null, Map.of(), token).status() == 401);
        await(() -> people.isOrganisationEnabled(alias));
        Backend.stack().freshToken(only);
        assertThat(worker.get("/access/me").text()).contains(alias, "editor", "admin");
        assertThat(ROSA.post("/access/invitation/look", new InvitationToken(link))
                        .text())
                .contains("withdrawn");
        assertThat(worker.get("/audit/entries").text()).contains("organisation.suspended", "Rosa Demo");
        assertThat(ROSA.get("/audit/platform/entries").text())
                .contains("organisation.suspended", "organisation.reactivated");
    }

    @Test
    void aMessageThatThePlatformDidNotSendEndsNothing() throws SQLException {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        var link = new MailBox("head@" + alias + ".example").token(1);

        smuggle(people.organisationId("iom"), id);
        smuggle(Actor.PLATFORM.toString(), id);

        assertThat(ROSA.post("/access/invitation/look", new InvitationToken(link))
                        .text())
                .contains("pending");
        assertThat(PeopleBeans.count(
                        "audit.entry where organisation = '" + id + "' and action = 'organisation.suspended'"))
                .isZero();
    }

    /** Delivered, as if another receiver's fault had let it in. */
    private static void smuggle(String sender, UUID organisation) throws SQLException {
        var message = UUID.randomUUID();
        PeopleBeans.execute("""
                insert into platform.outbox (id, kind, organisation, payload)
                values ('%s', 'access.organisation-suspended', '%s',
                  '{"organisation": "%s", "by": "%s", "byName": "Nobody", "at": "%s"}')
                """.formatted(message, sender, organisation, UUID.randomUUID(), Instant.now()));
        await(() ->
                PeopleBeans.counted("platform.outbox where id = '" + message + "' and delivered_at is not null") == 1);
    }

    @Test
    void whatSomebodyClosesInKeycloakIsClosedHereAndWhatIsClosedHereTheyCannotOpen() {
        var alias = name();
        var id = Objects.requireNonNull(registered(alias).organisation());
        suspend(id).as(RegisteredOrganisation.class);
        await(() -> !people.isOrganisationEnabled(alias));

        people.setOrganisationEnabled(alias, true);
        assertThat(organisation(id).organisation().suspended()).isTrue();
        people.add("still-" + alias, alias + ":viewer");
        assertThat(new Visitor("still-" + alias, id).get("/programmes").status())
                .isEqualTo(403);
        assertThat(organisation(id).allows(OrganisationAbility.REACTIVATE)).isTrue();
    }
}
