package org.jointly.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.Audience.DRAFTERS;
import static org.jointly.api.Audience.ORGANISATION;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.api.programme.Capacity.PARTNER;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jointly.api.Audience;
import org.jointly.api.access.Me;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.SeeTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.NameVersion;
import org.jointly.api.notification.Following;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private final Notices amina = Notices.of(AMINA_EDITOR_OF_IOM);
    private final Notices clara = Notices.of(CLARA_EDITOR_OF_UNODC);
    private final Notices dalia = Notices.of(DALIA_OF_AN_NGO);
    private UUID programme = UUID.randomUUID();

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void aProgrammeOfTwoAgenciesAndAnNgo() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Told " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, PARTNER);
        Notices.of(ELIO_ADMIN_OF_THE_NGO).await(programme, "invitation");
    }

    @Test
    void aQuestionIsToldToWhoMayAnswerItInTheOrganisationThatIsAskedAndToNobodyElse() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Who pays for interpreters?", PROGRAMME, CLARA_EDITOR_OF_UNODC);

        var told = clara.await(programme, "question");

        assertThat(told.title()).isEqualTo("Who pays for interpreters?");
        assertThat(Objects.requireNonNull(told.by()).person())
                .isEqualTo(topic.raisedBy().person());
        assertThat(told.page()).isEqualTo("/discussion/topics/" + topic.id());
        assertThat(told.programmeTitle()).startsWith("Told ");
        assertThat(told.read()).isFalse();
        assertThat(Notices.of(CARLOS_PRINCIPAL_OF_UNODC)
                        .await(programme, "question")
                        .subject())
                .isEqualTo(topic.id());
        assertThat(amina.kinds(programme)).doesNotContain("question", "topic");
        assertThat(dalia.kinds(programme)).isEmpty();
        assertThat(Notices.of(BORIS_COMMENTER_OF_IOM).kinds(programme)).isEmpty();
    }

    @Test
    void whoSaysSomethingInATopicHearsWhatOthersSayThereAndNotTheirOwnWords() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Fees", PROGRAMME, null);
        commented(CLARA_EDITOR_OF_UNODC, topic, "Seven per cent.");
        var first = amina.await(programme, "comment");
        commented(DALIA_OF_AN_NGO, topic, "We have no fees.");
        var second = clara.await(programme, "comment");

        assertThat(first.title()).isEqualTo("Fees");
        assertThat(Objects.requireNonNull(second.by()).person())
                .isEqualTo(Objects.requireNonNull(
                        dalia.reader().get("/access/me").as(Me.class).id()));
        amina.await(programme, notice -> notice.subject().equals(second.subject()));
        assertThat(clara.kinds(programme)).containsExactly("comment");
        assertThat(dalia.kinds(programme)).isEmpty();

        AMINA_EDITOR_OF_IOM.put(
                "/discussion/topics/" + topic.id() + "/resolution", new ResolveTopic(Disposition.NOTED, null));
        assertThat(dalia.await(programme, "resolved").detail()).isEqualTo("noted");
        AMINA_EDITOR_OF_IOM.delete("/discussion/topics/" + topic.id() + "/resolution");
        assertThat(dalia.await(programme, notice -> "reopened".equals(notice.detail()))
                        .kind())
                .isEqualTo("resolved");
    }

    @Test
    void whatOneMutesIsSilentAndWhatOneFollowsIsToldOf() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Loud", PROGRAMME, null);
        await(() -> amina.following(topic.id()) == Following.FOLLOWED);
        assertThat(clara.following(programme)).isEqualTo(Following.NOT_FOLLOWED);
        assertThat(amina.choose(programme, topic.id(), "muted").status()).isEqualTo(200);
        assertThat(clara.choose(programme, programme, "followed").status()).isEqualTo(200);
        assertThat(amina.following(topic.id())).isEqualTo(Following.MUTED);

        commented(DALIA_OF_AN_NGO, topic, "Hear me.");
        var other = raised(DALIA_OF_AN_NGO, "Quiet", PROGRAMME, null);

        assertThat(clara.await(programme, "topic").subject()).isEqualTo(other.id());
        amina.await(programme, notice -> notice.subject().equals(other.id()));
        assertThat(amina.kinds(programme)).doesNotContain("comment");

        amina.choose(programme, programme, "muted");
        clara.choose(programme, programme, "not_followed");
        var asked = raised(DALIA_OF_AN_NGO, "Asked", PROGRAMME, CLARA_EDITOR_OF_UNODC);
        clara.await(programme, notice -> notice.subject().equals(asked.id()));
        assertThat(amina.in(programme)).noneMatch(notice -> notice.subject().equals(asked.id()));
    }

    @Test
    void anInvitationIsToldToWhoAnswersItAndItsAnswerToWhoInvited() {
        var invitation = invited(AMINA_EDITOR_OF_IOM, programme, Visitor.of("ivan", "ilo"), PARTICIPATING);
        var ivan = Notices.of(Visitor.of("ivan", "ilo"));

        var told = ivan.await(programme, "invitation");

        assertThat(told.title()).isEqualTo(invitation.programmeTitle());
        assertThat(told.programmeTitle()).isNull();
        assertThat(Notices.of(ILSE_EDITOR_OF_ILO).await(programme, "invitation").detail())
                .isEqualTo("participating");
        Visitor.of("ivan", "ilo").put("/programmes/invitations/" + invitation.id() + "/answer", "{\"accept\": true}");
        var answer = amina.await(programme, notice -> notice.subject().equals(invitation.id()));
        assertThat(answer.kind()).isEqualTo("answer");
        assertThat(answer.detail()).isEqualTo("accepted");
        assertThat(Objects.requireNonNull(answer.by()).organisationName()).isNotEmpty();
    }

    @Test
    void anInvitationThatIsTakenBackIsNoNewsAnyMore() {
        var invitation = invited(AMINA_EDITOR_OF_IOM, programme, Visitor.of("ivan", "ilo"), PARTICIPATING);
        var ivan = Notices.of(Visitor.of("ivan", "ilo"));
        ivan.await(programme, "invitation");

        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/invitations/" + invitation.id());

        await(() -> ivan.all(programme).isEmpty());
    }

    @Test
    void whatIsUnreadIsWhatTheListShowsAfterEachStep() {
        var before = dalia.unread();
        var topic = raised(DALIA_OF_AN_NGO, "Shelter", PROGRAMME, null);
        var one = commented(AMINA_EDITOR_OF_IOM, topic, "One");
        var two = commented(CLARA_EDITOR_OF_UNODC, topic, "Two");
        var first = dalia.await(programme, notice -> notice.subject().equals(one.id()));
        var second = dalia.await(programme, notice -> notice.subject().equals(two.id()));
        assertThat(dalia.unread()).isEqualTo(Math.min(100, before + 2));

        assertThat(dalia.mark(true, first.id()).unread()).isEqualTo(Math.min(100, before + 1));
        assertThat(dalia.page("?unread=true&kind=comment&programme=" + programme)
                        .items())
                .extracting(notice -> notice.id())
                .containsExactly(second.id());
        dalia.mark(false, first.id());
        assertThat(dalia.page("?unread=true&kind=comment&programme=" + programme)
                        .items())
                .hasSize(2);
        assertThat(dalia.page("?unread=true&kind=comment&programme=" + programme)
                        .items())
                .hasSize(2);
        assertThat(dalia.page("?kind=version&programme=" + programme).items()).isEmpty();

        CLARA_EDITOR_OF_UNODC.delete("/discussion/comments/" + two.id());
        await(() -> dalia.in(programme).size() == 1);

        var part = participation(AMINA_EDITOR_OF_IOM, programme, DALIA_OF_AN_NGO);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + part.id());
        assertThat(dalia.in(programme)).isEmpty();
        assertThat(dalia.unread()).isEqualTo(before);
    }

    @Test
    void whoIsMentionedIsToldAlsoWhereTheyMutedEverything() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Names", PROGRAMME, null);
        clara.choose(programme, programme, "muted");
        var me = CLARA_EDITOR_OF_UNODC.get("/access/me").as(Me.class);

        var said = commented(
                AMINA_EDITOR_OF_IOM, topic, "What do you think, @" + me.name() + "? And @harbour, and x@unodc?");

        assertThat(clara.await(programme, "mention").subject()).isEqualTo(said.id());
        assertThat(dalia.await(programme, "mention").title()).isEqualTo("Names");
        assertThat(amina.kinds(programme)).doesNotContain("mention");

        var fromThePartner = commented(DALIA_OF_AN_NGO, topic, "@" + me.name() + " is none of ours, @UNODC is.");
        clara.await(programme, notice -> notice.subject().equals(fromThePartner.id()));
        assertThat(mentionables(AMINA_EDITOR_OF_IOM))
                .contains(me.name(), "UNODC", "HARBOUR")
                .doesNotContain(DALIA_OF_AN_NGO.get("/access/me").as(Me.class).name());
        assertThat(mentionables(DALIA_OF_AN_NGO)).contains("UNODC").doesNotContain(me.name());
        assertThat(ILSE_EDITOR_OF_ILO
                        .get("/programmes/" + programme + "/discussion/mentionables")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressOfMailMentionsNobody() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Write to us", PROGRAMME, null);
        commented(AMINA_EDITOR_OF_IOM, topic, "Write to anna@unodc or to x.y+z@harbour, @nobody and @ .");
        var last = commented(AMINA_EDITOR_OF_IOM, topic, "And @UNODC.");

        clara.await(programme, notice -> notice.subject().equals(last.id()));
        assertThat(clara.kinds(programme)).containsOnlyOnce("mention");
        assertThat(dalia.kinds(programme)).doesNotContain("mention");
    }

    private List<String> mentionables(Visitor reader) {
        return reader
                .get("/programmes/" + programme + "/discussion/mentionables")
                .as(Argument.listOf(Mentionable.class))
                .stream()
                .map(Mentionable::name)
                .toList();
    }

    @Test
    void aVersionThatWasKeptIsToldToWhoFollowsTheProgramme() {
        clara.choose(programme, programme, "followed");
        var text = mainText(AMINA_EDITOR_OF_IOM, programme);
        AMINA_EDITOR_OF_IOM.post("/documents/" + text + "/versions", new NameVersion("For clearance"));

        var told = clara.await(programme, "version");

        assertThat(told.title()).endsWith(": For clearance");
        assertThat(CLARA_EDITOR_OF_UNODC.get("/audit/news").as(Argument.listOf(AuditEntry.class)))
                .filteredOn(entry ->
                        programme.equals(entry.programme()) && entry.action().equals("version.named"))
                .extracting(AuditEntry::about)
                .containsExactly(told.title());
        assertThat(told.page()).isEqualTo("/programmes/" + programme + "/documents/" + text);
    }

    @Test
    void whatOneHasBeforeOnesEyesIsReadWithItAndNewNoMore() {
        var topic = raised(DALIA_OF_AN_NGO, "Looked at", PROGRAMME, null);
        commented(AMINA_EDITOR_OF_IOM, topic, "One");
        commented(CLARA_EDITOR_OF_UNODC, topic, "Two");
        await(() -> dalia.in(programme).size() == 2);
        assertThat(fresh(topic)).isEqualTo(2);

        assertThat(DALIA_OF_AN_NGO
                        .put("/discussion/topics/" + topic.id() + "/seen", new SeeTopic(lastActivity(topic)))
                        .status())
                .isEqualTo(200);

        assertThat(dalia.in(programme)).allMatch(notice -> notice.read());
        assertThat(fresh(topic)).isZero();
        commented(CLARA_EDITOR_OF_UNODC, topic, "Three");
        assertThat(fresh(topic)).isEqualTo(1);
    }

    private static Instant lastActivity(Topic topic) {
        return DALIA_OF_AN_NGO
                .get("/discussion/topics/" + topic.id())
                .as(Topic.class)
                .lastActivity();
    }

    private static int fresh(Topic topic) {
        return DALIA_OF_AN_NGO.get("/discussion/recent").as(Argument.listOf(RecentComment.class)).stream()
                .filter(recent -> recent.comment().topic().equals(topic.id()))
                .findFirst()
                .orElseThrow()
                .fresh();
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotRead() {
        for (var reader : List.of(clara, dalia)) {
            reader.choose(programme, programme, "followed");
        }
        raised(AMINA_EDITOR_OF_IOM, "Within IOM", ORGANISATION, null);
        raised(AMINA_EDITOR_OF_IOM, "Among drafters", DRAFTERS, null);
        raised(AMINA_EDITOR_OF_IOM, "Last", PROGRAMME, null);

        clara.await(programme, notice -> "Last".equals(notice.title()));
        dalia.await(programme, notice -> "Last".equals(notice.title()));

        assertThat(clara.in(programme))
                .filteredOn(notice -> notice.kind().equals("topic"))
                .extracting(notice -> notice.title())
                .containsExactly("Last", "Among drafters");
        assertThat(dalia.in(programme)).extracting(notice -> notice.title()).containsExactly("Last");
    }

    @Test
    void anotherOrganisationCannotTellThatThereIsANotice() {
        raised(AMINA_EDITOR_OF_IOM, "Asked", PROGRAMME, CLARA_EDITOR_OF_UNODC);
        var told = clara.await(programme, "question");

        for (var other : List.of(AMINA_EDITOR_OF_IOM, DALIA_OF_AN_NGO, CARLOS_PRINCIPAL_OF_UNODC)) {
            assertThat(other.get("/notification/notices/" + told.id()).status()).isEqualTo(404);
            Notices.of(other).mark(true, told.id());
        }
        assertThat(clara.await(programme, "question").read()).isFalse();
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/notification/notices/" + told.id())
                        .status())
                .isEqualTo(200);
        var ilse = Notices.of(ILSE_EDITOR_OF_ILO);
        assertThat(ilse.choose(programme, programme, "followed").status()).isEqualTo(404);
        assertThat(clara.choose(programme, UUID.randomUUID(), "followed").status())
                .isEqualTo(404);
        assertThat(ilse.following(programme)).isEqualTo(Following.NOT_FOLLOWED);
        assertThat(clara.choose(programme, programme, "loved").status()).isEqualTo(400);
        assertThat(clara.reader().get("/notification/notices?after=nowhere").status())
                .isEqualTo(422);
    }

    @Test
    void whoseRoleIsGivenOrTakenIsToldAndNobodyElse() {
        var username = "given-" + UUID.randomUUID();
        Backend.stack().people().add(username, "iom:viewer");
        Backend.adoptEverybody();
        var somebody = Visitor.of(username, "iom");
        var address =
                "/access/people/" + somebody.get("/access/me").as(Me.class).id() + "/roles/commenter";

        assertThat(IRENE_ADMIN_OF_IOM.put(address, "{}").status()).isEqualTo(200);
        await(() -> Notices.of(somebody).details("role").contains("given"));
        assertThat(IRENE_ADMIN_OF_IOM.delete(address).status()).isEqualTo(200);
        await(() -> Notices.of(somebody).details("role").contains("taken"));

        assertThat(Notices.of(IRENE_ADMIN_OF_IOM).details("role")).isEmpty();
    }

    private Topic raised(Visitor by, String title, Audience audience, @Nullable Visitor asked) {
        return by.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(
                                title, "Please.", audience, asked == null ? null : asked.organisation(), null, null))
                .as(Topic.class);
    }

    private static Comment commented(Visitor by, Topic topic, String text) {
        return by.post("/discussion/topics/" + topic.id() + "/comments", new WriteComment(text))
                .as(Comment.class);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
