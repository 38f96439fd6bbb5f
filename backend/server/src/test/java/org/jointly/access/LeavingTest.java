package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.access.ArchiveStory.ready;
import static org.jointly.access.ArchiveStory.taken;
import static org.jointly.access.LeavingStory.alias;
import static org.jointly.access.LeavingStory.announce;
import static org.jointly.access.LeavingStory.leaving;
import static org.jointly.access.LeavingStory.letItsDayCome;
import static org.jointly.access.LeavingStory.newcomer;
import static org.jointly.access.LeavingStory.work;
import static org.jointly.access.PeopleBeans.count;
import static org.jointly.access.PeopleBeans.counted;
import static org.jointly.access.PeopleBeans.execute;
import static org.jointly.access.PeopleTest.await;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.core.type.Argument;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Hindrance;
import org.jointly.api.access.leaving.HindranceKind;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.document.EndorsedVersion;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.leaving.LeavingPartner;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation leaves: announced, waited for, done as a whole; what it endorsed stays readable to it, its people stay people. */
class LeavingTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    /** With an archive taken out, as it must be. */
    private Leaving announced(Visitor who) throws Exception {
        return LeavingStory.announced(who, folder);
    }

    private static void raise(Visitor who, UUID programme, String text, Audience audience) {
        who.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(text, text, audience, null, null, null))
                .as(Object.class);
    }

    @Test
    void whatStandsInTheWayIsNamedAndNothingIsAnnouncedBefore() throws Exception {
        var own = newcomer();
        var partner = newcomer();
        var led = begun(own, "Led alone").id();
        joined(own, led, partner, Capacity.PARTICIPATING);
        begun(own, "Nobody else is in it");

        assertThat(leaving(own).state()).isEqualTo(LeavingState.STAYS);
        assertThat(leaving(own).hindrances())
                .extracting(Hindrance::kind)
                .containsExactlyInAnyOrder(HindranceKind.NO_ARCHIVE, HindranceKind.LEADS_ALONE);
        assertThat(announce(own).status()).isEqualTo(403);
        taken(own, ready(own).id(), folder.resolve("own.zip"));
        assertThat(leaving(own).hindrances())
                .singleElement()
                .extracting(Hindrance::programme, Hindrance::name)
                .containsExactly(led, "Led alone");
        assertThat(announce(own).status()).isEqualTo(403);
        assertThat(own.post("/access/leaving", new AnnounceLeaving("Another one"))
                        .status())
                .isEqualTo(422);
        assertThat(partner.get("/access/leaving").as(Leaving.class).hindrances())
                .extracting(Hindrance::kind)
                .containsExactly(HindranceKind.NO_ARCHIVE);

        joined(own, led, partner, Capacity.LEAD);

        assertThat(announce(own).as(Leaving.class).state()).isEqualTo(LeavingState.ANNOUNCED);
    }

    @Test
    void untilItsDayEverythingWorksPartnersAreToldAndItCanBeTakenBack() throws Exception {
        var own = newcomer();
        var partner = newcomer();
        var shared = begun(partner, "Led by the partner").id();
        joined(partner, shared, own, Capacity.PARTICIPATING);
        var stranger = newcomer();

        var said = announced(own);

        assertThat(said.hindrances()).isEmpty();
        assertThat(Objects.requireNonNull(said.leavesAt()))
                .isAfter(Objects.requireNonNull(said.announcedAt()).plusSeconds(29 * 86_400));
        work();
        assertThat(leaving(own).state()).as("its day is not here").isEqualTo(LeavingState.ANNOUNCED);
        assertThat(own.get("/programmes/" + shared).status()).isEqualTo(200);
        var path = "/programmes/" + shared + "/leaving";
        assertThat(partner.get(path).as(Argument.listOf(LeavingPartner.class)))
                .extracting(LeavingPartner::organisation)
                .containsExactly(own.organisation());
        assertThat(stranger.get(path).status()).isEqualTo(404);

        assertThat(own.delete("/access/leaving").as(Leaving.class).state()).isEqualTo(LeavingState.STAYS);

        letItsDayCome(own);
        assertThat(leaving(own).state()).isEqualTo(LeavingState.STAYS);
        assertThat(partner.get(path).as(Argument.listOf(LeavingPartner.class))).isEmpty();
        assertThat(own.get("/audit/entries").text()).contains("leaving.announced", "leaving.taken_back");
    }

    @Test
    void whenItsDayHasComeItsPrivatePartGoesAndWhatItEndorsedStaysReadableToIt() throws Exception {
        var own = newcomer();
        var partner = newcomer();
        var people = Backend.stack().people();
        people.add("both-" + alias(own), alias(own) + ":editor;iom:viewer");
        var both = new Visitor("both-" + alias(own), own.organisation());
        var shared = begun(partner, "Shared").id();
        joined(partner, shared, own, Capacity.PARTICIPATING);
        var alone = begun(own, "To itself").id();
        raise(own, shared, "Our doubts", Audience.ORGANISATION);
        raise(own, shared, "Said to all", Audience.PROGRAMME);
        raise(partner, shared, "Their doubts", Audience.ORGANISATION);
        var text = mainText(own, shared);
        var agreed = partner.post("/documents/" + text + "/versions", new NameVersion("Agreed"))
                .as(Version.class)
                .id();
        own.post("/access/machines", Administrator.wish(MachineScope.READ_TRAIL))
                .as(Object.class);
        assertThat(both.get("/programmes/" + shared).status()).isEqualTo(200);
        var asked = invited(partner, begun(partner, "Asked for").id(), own, Capacity.PARTNER);
        announced(own);
        assertThat(own.get("/documents/endorsed")
                        .as(Argument.of(Page.class, EndorsedVersion.class))
                        .items())
                .as("it is still here")
                .isEmpty();

        letItsDayCome(own);

        var of = "' and organisation = '" + own.organisation() + "'";
        assertThat(leaving(own).state()).isEqualTo(LeavingState.LEFT);
        assertThat(count("programme.participation where ended_at is null" + of.substring(1)))
                .isZero();
        assertThat(count("discussion.topic where audience = 'organisation" + of))
                .isZero();
        assertThat(count("discussion.topic where audience = 'programme" + of)).isEqualTo(1);
        assertThat(count("discussion.topic where organisation = '" + partner.organisation() + "'"))
                .isEqualTo(1);
        for (var table :
                new String[] {"document.document", "document.edit", "document.version", "programme.participation"}) {
            assertThat(count(table + " where programme = '" + alone + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("programme.programme where id = '" + alone + "'")).isZero();
        assertThat(count("access.machine where ended_at is null" + of.substring(1)))
                .isZero();
        assertThat(count("audit.entry where action = 'leaving.done" + of)).isEqualTo(1);
        assertThat(count("programme.invitation where state = 'withdrawn' and id = '" + asked.id() + "'"))
                .isEqualTo(1);

        assertThat(own.get("/programmes/" + shared).status()).isEqualTo(404);
        assertThat(own.get("/documents/versions/" + agreed).status()).isEqualTo(404);
        assertThat(own.get("/documents/endorsed")
                        .as(Argument.of(Page.class, EndorsedVersion.class))
                        .items())
                .extracting(version -> ((EndorsedVersion) version).id())
                .containsExactly(agreed);
        assertThat(own.get("/documents/endorsed/" + agreed).text()).startsWith("PK");
        var later = partner.post("/documents/" + text + "/versions", new NameVersion("Without them"))
                .as(Version.class)
                .id();
        assertThat(own.get("/documents/endorsed/" + later).status()).isEqualTo(404);
        assertThat(partner.get("/documents/endorsed/" + agreed).status()).isEqualTo(404);

        assertThat(own.post("/programmes", "{\"titles\": [{\"language\": \"en\", \"text\": \"After\"}]}")
                        .status())
                .isEqualTo(403);
        assertThat(own.post("/access/archives", "").status()).isEqualTo(403);
        assertThat(own.delete("/access/leaving").status()).isEqualTo(403);
        await(() -> !people.isMember(both.username(), alias(own)));
        Backend.stack().freshToken(both.username());
        assertThat(both.get("/access/me").status())
                .as("accounts outlive an organisation")
                .isEqualTo(200);
        assertThat(Visitor.of(both.username(), "iom").get("/programmes").status())
                .isEqualTo(200);
        assertThat(both.get("/programmes").status()).isEqualTo(403);
        assertThat(partner.get("/programmes/" + shared).status()).isEqualTo(200);
    }

    @Test
    void whatCameInTheWayMeanwhileHoldsItUpUntilItIsGone() throws Exception {
        var own = newcomer();
        var partner = newcomer();
        announced(own);
        var led = begun(own, "Begun meanwhile").id();
        joined(own, led, partner, Capacity.PARTICIPATING);

        letItsDayCome(own);

        assertThat(leaving(own).state()).isEqualTo(LeavingState.ANNOUNCED);
        assertThat(leaving(own).heldUp()).isTrue();
        assertThat(counted("programme.participation where ended_at is null and organisation = '" + own.organisation()
                        + "'"))
                .isEqualTo(1);

        joined(own, led, partner, Capacity.LEAD);
        work();

        assertThat(leaving(own).state()).isEqualTo(LeavingState.LEFT);
        assertThat(partner.get("/programmes/" + led).status()).isEqualTo(200);
    }

    @Test
    void nobodyIsDeletedWhoseDayHasNotCome() throws Exception {
        var own = newcomer();
        begun(own, "Stays");
        var before = count("programme.programme where origin = '" + own.organisation() + "'");

        for (var function : new String[] {
            "programme.leave", "programme.forget", "discussion.forget", "document.forget", "exchange.forget"
        }) {
            var asking = "select " + function + "('" + own.organisation() + "')";
            if (function.equals("programme.forget")) {
                execute(asking);
            } else {
                assertThatThrownBy(() -> execute(asking)).as(function).hasMessageContaining("does not leave now");
            }
        }

        assertThat(count("programme.programme where origin = '" + own.organisation() + "'"))
                .isEqualTo(before)
                .isEqualTo(1);
        assertThat(own.get("/programmes").text()).contains("Stays");
    }
}
