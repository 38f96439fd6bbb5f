package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.duty.DutiesOfPerson;
import org.jointly.api.access.duty.Handover;
import org.jointly.api.access.duty.MoveDuties;
import org.jointly.api.access.duty.MoveDuties.MovedDuty;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a leaver has to do goes to a colleague. */
class HandoverTest {
    private static final String OURS = "unicri";
    private static final TestPeople PEOPLE = Backend.stack().people();
    private static Visitor admin;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        admin = person("handover-admin", "admin");
    }

    @Test
    void openTopicsGoToAColleagueWhoSettlesThemAndSeesItAtHome() {
        var leaver = person("editor");
        var heir = person("commenter");
        var programme = begun(leaver, "Left behind").id();
        var first = raised(leaver, programme, Audience.PROGRAMME);
        var second = raised(leaver, programme, Audience.ORGANISATION);
        var settled = raised(leaver, programme, Audience.PROGRAMME);
        leaver.put("/discussion/topics/" + settled + "/resolution", "{}").as(Topic.class);

        assertThat(duties(leaver)).extracting(OpenDuty::id).containsExactlyInAnyOrder(first, second);
        assertThat(duties(leaver))
                .as("an administrator who may not read learns no title")
                .allSatisfy(duty -> assertThat(duty.name()).isNull());
        assertThat(heir.get("/discussion/topics/" + first).as(Topic.class).abilities())
                .doesNotContain(TopicAbility.RESOLVE);

        var left = moved(leaver, heir, first, second).as(DutiesOfPerson.class);

        assertThat(left.duties()).isEmpty();
        assertThat(heir.get("/discussion/topics/" + first).as(Topic.class).abilities())
                .contains(TopicAbility.RESOLVE);
        assertThat(duties(heir)).hasSize(2);
        var told = handovers(heir);
        assertThat(told).singleElement().satisfies(handover -> {
            assertThat(handover.kind()).isEqualTo("topic");
            assertThat(handover.count()).isEqualTo(2);
        });
        heir.put("/access/handovers/" + told.getFirst().id() + "/noted", "").as(Handover.class);
        assertThat(handovers(heir)).isEmpty();
        assertThat(admin.get("/audit/entries?kind=people").text()).contains("duties.moved");
        heir.put("/discussion/topics/" + first + "/resolution", "{}").as(Topic.class);

        var heirOfHeir = person("editor");
        moved(heir, heirOfHeir, second).as(DutiesOfPerson.class);
        assertThat(heir.get("/discussion/topics/" + second).as(Topic.class).abilities())
                .doesNotContain(TopicAbility.RESOLVE);
        assertThat(duties(heirOfHeir)).extracting(OpenDuty::id).containsExactly(second);
    }

    @Test
    void whatSomebodyLeftBehindIsMovedAfterTheyHaveLeft() {
        var leaver = person("editor");
        var heir = person("commenter");
        var topic = raised(leaver, begun(leaver, "Left behind for good").id(), Audience.PROGRAMME);
        admin.delete("/access/people/" + id(leaver)).as(PersonDetails.class);
        PeopleTest.await(() -> PEOPLE.roles(leaver.username(), OURS).isEmpty());

        assertThat(duties(leaver)).extracting(OpenDuty::id).containsExactly(topic);
        assertThat(moved(heir, leaver, topic).status())
                .as("who left takes nothing over")
                .isEqualTo(422);
        assertThat(moved(leaver, heir, topic).as(DutiesOfPerson.class).duties()).isEmpty();
        assertThat(duties(heir)).extracting(OpenDuty::id).containsExactly(topic);
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .get("/access/people/" + id(leaver) + "/duties")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotDoItDoesNotGetIt() {
        var leaver = person("editor");
        var programme = begun(leaver, "For whoever may").id();
        var topic = raised(leaver, programme, Audience.PROGRAMME);

        for (var roles : List.of("viewer", "principal", "", "admin")) {
            var refused = moved(leaver, person(roles), topic);
            assertThat(refused.status()).as(roles).isEqualTo(422);
            assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/to");
            assertThat(refused.problem().errors().getFirst().detail()).contains("commenter");
        }
        assertThat(moved(leaver, leaver, topic).status()).isEqualTo(422);
        assertThat(moved(leaver, ELIO_ADMIN_OF_THE_NGO, topic)
                        .problem()
                        .errors()
                        .getFirst()
                        .pointer())
                .isEqualTo("/to");
        var suspended = person("editor");
        admin.post("/access/people/" + id(suspended) + "/suspension", "").as(PersonDetails.class);
        assertThat(moved(leaver, suspended, topic).status()).isEqualTo(422);
        assertThat(moved(leaver, person("editor"), topic, UUID.randomUUID())
                        .problem()
                        .errors()
                        .getFirst()
                        .pointer())
                .as("all or none")
                .isEqualTo("/duties");
        assertThat(duties(leaver)).extracting(OpenDuty::id).containsExactly(topic);
    }

    @Test
    void strangersAndColleaguesAreRefused() {
        var leaver = person("editor");
        var colleague = person("editor");
        var topic = raised(leaver, begun(leaver, "Not for others").id(), Audience.PROGRAMME);
        var request = new MoveDuties(id(colleague), List.of(new MovedDuty("topic", topic)));
        var path = "/access/people/" + id(leaver) + "/duties";

        assertThat(ELIO_ADMIN_OF_THE_NGO.post(path + "/moves", request).status())
                .isEqualTo(404);
        assertThat(colleague.post(path + "/moves", request).status()).isEqualTo(403);
        assertThat(colleague.get(path).status()).isEqualTo(403);
        moved(leaver, colleague, topic).as(DutiesOfPerson.class);
        var handover = handovers(colleague).getFirst().id();
        assertThat(leaver.put("/access/handovers/" + handover + "/noted", "").status())
                .isEqualTo(404);
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .put("/access/handovers/" + handover + "/noted", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void dutiesForVoicesGoToWhoHoldsTheRole() throws SQLException {
        var leaver = person("safeguarding");
        var heir = person("safeguarding");
        var programme = begun(person("editor"), "With a channel").id();
        var channel = UUID.randomUUID();
        PeopleBeans.execute("""
            insert into voices.channel (id, programme, host, title, languages, unread_days, handled_days, helplines,
              state, opened_on, drafted_by, drafted_by_name, drafted_at)
            values ('%1$s', '%2$s', '%3$s', '{"en": "What should change"}', array['en'], 90, 365, '[]', 'open',
              current_date, '%1$s', 'Samira Demo', now());
            insert into voices.receiver (channel, organisation, state, invited_at, answered_at)
            values ('%1$s', '%3$s', 'accepted', now(), now());
            insert into voices.appointment (id, channel, organisation, person, person_name, duty, from_at, appointed_by,
              appointed_by_name, appointing_organisation)
            values (gen_random_uuid(), '%1$s', '%3$s', '%4$s', 'Leaver', 'reader', now(), '%1$s', 'Samira Demo', '%3$s'),
              (gen_random_uuid(), '%1$s', '%3$s', '%4$s', 'Leaver', 'board', now(), '%1$s', 'Samira Demo', '%3$s')
            """.formatted(channel, programme, admin.organisation(), id(leaver)));

        var duties = duties(leaver);
        assertThat(duties).hasSize(2).allSatisfy(duty -> assertThat(duty.name()).isEqualTo("What should change"));
        var reader = duties.stream().filter(OpenDuty::movable).findFirst().orElseThrow();
        assertThat(reader.advice()).isEqualTo("reader-needs-keys");
        assertThat(duties.stream()
                        .filter(duty -> !duty.movable())
                        .findFirst()
                        .orElseThrow()
                        .advice())
                .isEqualTo("board-by-host");
        assertThat(admin.get("/access/people/" + id(leaver) + "/access/voices").text())
                .contains("voices.reader", "What should change", "Samira Demo", "safeguarding");

        var request = List.of(new MovedDuty("appointment", reader.id()));
        var refused = admin.post(
                "/access/people/" + id(leaver) + "/duties/moves", new MoveDuties(id(person("editor")), request));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().errors().getFirst().detail()).contains("Safeguarding");
        admin.post("/access/people/" + id(leaver) + "/duties/moves", new MoveDuties(id(heir), request))
                .as(DutiesOfPerson.class);

        assertThat(duties(leaver)).hasSize(1);
        assertThat(duties(heir))
                .singleElement()
                .satisfies(duty -> assertThat(duty.kind()).isEqualTo("appointment"));
        assertThat(handovers(heir))
                .singleElement()
                .satisfies(told -> assertThat(told.kind()).isEqualTo("appointment"));
    }

    @Test
    void underAKeyDutiesMoveOnce() {
        var leaver = person("editor");
        var heir = person("editor");
        var topic = raised(leaver, begun(leaver, "Once").id(), Audience.PROGRAMME);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var request = new MoveDuties(id(heir), List.of(new MovedDuty("topic", topic)));
        var path = "/access/people/" + id(leaver) + "/duties/moves";

        var first = admin.send("POST", path, request, key);
        var second = admin.send("POST", path, request, key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(handovers(heir)).hasSize(1);
    }

    private static Answer moved(Visitor from, Visitor to, UUID... topics) {
        return admin.post(
                "/access/people/" + id(from) + "/duties/moves",
                new MoveDuties(
                        id(to),
                        List.of(topics).stream()
                                .map(topic -> new MovedDuty("topic", topic))
                                .toList()));
    }

    private static List<OpenDuty> duties(Visitor of) {
        return admin.get("/access/people/" + id(of) + "/duties")
                .as(DutiesOfPerson.class)
                .duties();
    }

    private static List<Handover> handovers(Visitor of) {
        return of.get("/access/handovers").as(Argument.listOf(Handover.class));
    }

    private static UUID raised(Visitor by, UUID programme, Audience audience) {
        return by.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic("Left open", "What now?", audience, null, null, null))
                .as(Topic.class)
                .id();
    }

    private static Visitor person(String roles) {
        return person("handover-" + UUID.randomUUID(), roles);
    }

    private static Visitor person(String username, String roles) {
        PEOPLE.add(username, OURS + ":" + roles);
        return Visitor.of(username, OURS);
    }

    private static UUID id(Visitor visitor) {
        return UUID.fromString(PEOPLE.id(visitor.username()));
    }
}
