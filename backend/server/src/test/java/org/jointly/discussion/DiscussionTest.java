package org.jointly.discussion;

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
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.register;

import io.micronaut.core.type.Argument;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentAbility;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.MoveAnchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.discussion.WriteComment;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscussionTest {
    UUID programme = UUID.randomUUID();

    @BeforeEach
    void aProgrammeOfTwoAgenciesAndAnNgo() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Talk " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, PARTNER);
    }

    @Test
    void eachAudienceSeesItsTopicsAndNobodyElseDoes() {
        raised(AMINA_EDITOR_OF_IOM, "For us", ORGANISATION);
        raised(AMINA_EDITOR_OF_IOM, "For drafters", DRAFTERS);
        raised(AMINA_EDITOR_OF_IOM, "For all", PROGRAMME);

        assertThat(titles(BORIS_COMMENTER_OF_IOM)).containsExactlyInAnyOrder("For us", "For drafters", "For all");
        assertThat(titles(CLARA_EDITOR_OF_UNODC)).containsExactlyInAnyOrder("For drafters", "For all");
        assertThat(titles(DALIA_OF_AN_NGO)).containsExactly("For all");
    }

    @Test
    void inALongTopicTheNewestCommentsAreReachedFirst() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Long", PROGRAMME).id();
        var address = "/discussion/topics/" + topic + "/comments";
        for (var number = 1; number <= 60; number++) {
            AMINA_EDITOR_OF_IOM
                    .post(address, new WriteComment("Comment " + number))
                    .as(Comment.class);
        }
        var mine = CLARA_EDITOR_OF_UNODC.post(address, new WriteComment("Mine")).as(Comment.class);

        var newest = said(address + "?newest=true");
        var earlier = said(address + "?newest=true&after=" + newest.next());
        var oldest = said(address);

        assertThat(newest.items()).hasSize(50);
        assertThat(newest.items().getFirst().id()).isEqualTo(mine.id());
        assertThat(earlier.items()).hasSize(12);
        assertThat(earlier.next()).isNull();
        assertThat(oldest.items().getFirst()).isEqualTo(earlier.items().getLast());
        assertThat(oldest.items()).doesNotContain(mine);
        assertThat(AMINA_EDITOR_OF_IOM
                        .get(address + "?newest=true&after=nowhere")
                        .status())
                .isEqualTo(422);
    }

    private static Page<Comment> said(String address) {
        return AMINA_EDITOR_OF_IOM.get(address).as(Argument.of(Page.class, Comment.class));
    }

    @Test
    void whoWroteACommentChangesItAndTakesItBackAndNobodyElseDoes() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Fees", PROGRAMME).id();
        var said = CLARA_EDITOR_OF_UNODC
                .post("/discussion/topics/" + topic + "/comments", new WriteComment("Fees are bad."))
                .as(Comment.class);
        var address = "/discussion/comments/" + said.id();
        assertThat(said.abilities()).containsExactlyInAnyOrder(CommentAbility.CHANGE, CommentAbility.WITHDRAW);

        for (var other : List.of(AMINA_EDITOR_OF_IOM, DALIA_OF_AN_NGO)) {
            assertThat(other.put(address, new WriteComment("Fees are good.")).status())
                    .isEqualTo(403);
            assertThat(other.delete(address).status()).isEqualTo(403);
        }
        assertThat(CLARA_EDITOR_OF_UNODC.put(address, new WriteComment(" ")).status())
                .isEqualTo(422);
        CLARA_EDITOR_OF_UNODC
                .put(address, new WriteComment("Fees are harmful."))
                .as(Comment.class);
        var changed = newest(topic);
        assertThat(changed.text()).isEqualTo("Fees are harmful.");
        assertThat(changed.changedAt()).isNotNull();
        assertThat(changed.abilities()).as("to Amina, who reads it").isEmpty();

        CLARA_EDITOR_OF_UNODC.delete(address);
        assertThat(CLARA_EDITOR_OF_UNODC.delete(address).status())
                .as("once more")
                .isEqualTo(200);
        var gone = newest(topic);
        assertThat(gone.text()).isEmpty();
        assertThat(gone.withdrawnAt()).isNotNull();
        assertThat(CLARA_EDITOR_OF_UNODC.put(address, new WriteComment("Again")).status())
                .isEqualTo(403);
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/programmes/" + programme + "/audit/entries")
                        .text())
                .contains("comment.changed", "comment.withdrawn");
    }

    private static Comment newest(UUID topic) {
        return said("/discussion/topics/" + topic + "/comments?newest=true")
                .items()
                .getFirst();
    }

    @Test
    void anotherOrganisationCannotTellACommentWithinOneExists() {
        var internal = raised(AMINA_EDITOR_OF_IOM, "Between us", ORGANISATION).id();
        var said = newest(internal).id();

        assertThat(CLARA_EDITOR_OF_UNODC
                        .put("/discussion/comments/" + said, new WriteComment("Hello?"))
                        .status())
                .isEqualTo(404);
        assertThat(CLARA_EDITOR_OF_UNODC.delete("/discussion/comments/" + said).status())
                .isEqualTo(404);
    }

    @Test
    void anotherOrganisationCannotTellAnInternalTopicExists() {
        var internal = raised(AMINA_EDITOR_OF_IOM, "Between us", ORGANISATION).id();
        var before = register(CLARA_EDITOR_OF_UNODC, "").getFirst().lastActivity();

        AMINA_EDITOR_OF_IOM.post("/discussion/topics/" + internal + "/comments", new WriteComment("More"));

        assertThat(CLARA_EDITOR_OF_UNODC.get("/discussion/topics/" + internal).status())
                .isEqualTo(404);
        assertThat(CLARA_EDITOR_OF_UNODC
                        .get("/discussion/topics/" + internal + "/comments")
                        .status())
                .isEqualTo(404);
        assertThat(CLARA_EDITOR_OF_UNODC
                        .post("/discussion/topics/" + internal + "/comments", new WriteComment("Hello?"))
                        .status())
                .isEqualTo(404);
        assertThat(register(CLARA_EDITOR_OF_UNODC, "").getFirst().lastActivity())
                .isEqualTo(before);
        assertThat(Arrays.stream(CLARA_EDITOR_OF_UNODC.get("/discussion/recent").as(RecentComment[].class)))
                .noneMatch(recent -> recent.topicTitle().equals("Between us"));
    }

    @Test
    void theFeedTellsOfEachTopicOnceHowMuchOfOthersIsNewInIt() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Fed", PROGRAMME).id();
        var address = "/discussion/topics/" + topic + "/comments";
        var first = CLARA_EDITOR_OF_UNODC.post(address, new WriteComment("One")).as(Comment.class);
        CLARA_EDITOR_OF_UNODC.post(address, new WriteComment("Two")).as(Comment.class);
        AMINA_EDITOR_OF_IOM.post(address, new WriteComment("My own")).as(Comment.class);

        var fed = fed(AMINA_EDITOR_OF_IOM, "", topic);
        assertThat(fed).hasSize(1);
        assertThat(fed.getFirst().comment().text()).isEqualTo("Two");
        assertThat(fed.getFirst().fresh()).isEqualTo(2);
        assertThat(fed(AMINA_EDITOR_OF_IOM, "?since=" + first.writtenAt(), topic)
                        .getFirst()
                        .fresh())
                .isEqualTo(1);
    }

    /** Each programme of a large import moves to the top of the register, and nobody has said anything in it. */
    @Test
    void theFeedGoesOnAfterManyProgrammesCameInWithoutAWord() {
        var topic =
                raised(CLARA_EDITOR_OF_UNODC, "Before the import", PROGRAMME).id();
        for (var number = 0; number < 25; number++) {
            begun(AMINA_EDITOR_OF_IOM, "Imported " + number);
        }

        assertThat(fed(AMINA_EDITOR_OF_IOM, "", topic)).hasSize(1);
    }

    @Test
    void whatAnOrganisationAnsweredNoLongerWaitsForIt() {
        var topic = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(
                                "Asked " + programme,
                                "What do you say?",
                                PROGRAMME,
                                CLARA_EDITOR_OF_UNODC.organisation(),
                                null,
                                null))
                .as(Topic.class)
                .id();
        assertThat(waiting(CLARA_EDITOR_OF_UNODC)).contains(topic);

        AMINA_EDITOR_OF_IOM.post("/discussion/topics/" + topic + "/comments", new WriteComment("Please."));
        assertThat(waiting(CLARA_EDITOR_OF_UNODC)).contains(topic);

        CLARA_EDITOR_OF_UNODC.post("/discussion/topics/" + topic + "/comments", new WriteComment("Yes."));
        assertThat(waiting(CLARA_EDITOR_OF_UNODC)).doesNotContain(topic);
    }

    private static List<UUID> waiting(Visitor visitor) {
        return Arrays.stream(visitor.get("/discussion/waiting").as(Topic[].class))
                .map(Topic::id)
                .toList();
    }

    private static List<RecentComment> fed(Visitor visitor, String query, UUID topic) {
        return Arrays.stream(visitor.get("/discussion/recent" + query).as(RecentComment[].class))
                .filter(recent -> recent.comment().topic().equals(topic))
                .toList();
    }

    @Test
    void aPartnerAnswersAndWhoeverRaisedTheTopicResolvesIt() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Which referral pathway applies?", PROGRAMME);
        var address = "/discussion/topics/" + topic.id();

        DALIA_OF_AN_NGO
                .post(address + "/comments", new WriteComment("Ours, since May."))
                .as(Comment.class);

        assertThat(DALIA_OF_AN_NGO.put(address + "/resolution", "").status()).isEqualTo(403);
        var resolved = AMINA_EDITOR_OF_IOM.put(address + "/resolution", "").as(Topic.class);
        assertThat(resolved.resolved()).isTrue();
        assertThat(resolved.comments()).isEqualTo(2);
        assertThat(resolved.abilities()).contains(TopicAbility.REOPEN);
        assertThat(AMINA_EDITOR_OF_IOM
                        .delete(address + "/resolution")
                        .as(Topic.class)
                        .resolved())
                .isFalse();
        assertThat(DALIA_OF_AN_NGO
                        .get(address + "/comments")
                        .as(Argument.of(Page.class, Comment.class))
                        .items())
                .hasSize(2);
    }

    @Test
    void aPartnerDoesNotRaiseATopicForDrafters() {
        assertThat(DALIA_OF_AN_NGO
                        .post(topics(), new RaiseTopic("May I?", "Hello", DRAFTERS, null, null, null))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationThatIsAskedFindsItWaiting() {
        var asked = AMINA_EDITOR_OF_IOM
                .post(
                        topics(),
                        new RaiseTopic(
                                "Your view?",
                                "Please answer",
                                PROGRAMME,
                                DALIA_OF_AN_NGO.organisation(),
                                LocalDate.now(ZoneOffset.UTC).plusDays(3),
                                null))
                .as(Topic.class);

        assertThat(Arrays.stream(DALIA_OF_AN_NGO.get("/discussion/waiting").as(Topic[].class)))
                .anyMatch(topic -> topic.id().equals(asked.id()));
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(
                                topics(),
                                new RaiseTopic("Not yours", "…", DRAFTERS, DALIA_OF_AN_NGO.organisation(), null, null))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTopicOnWordsIsFoundByWhatTheyStandInAndByItsAudienceOnly() {
        var text = UUID.randomUUID();
        var words = new Anchor(text, "AAEC", "AAQF", "within thirty days");
        about(AMINA_EDITOR_OF_IOM, "Too short?", ORGANISATION, words);
        var open = about(DALIA_OF_AN_NGO, "Sixty, please", PROGRAMME, words);
        about(DALIA_OF_AN_NGO, "Elsewhere", PROGRAMME, new Anchor(UUID.randomUUID(), "AAEC", "AAQF", "elsewhere"));
        raised(AMINA_EDITOR_OF_IOM, "About nothing in particular", PROGRAMME);

        assertThat(open.anchor()).isEqualTo(words);
        assertThat(titles(AMINA_EDITOR_OF_IOM, "?about=" + text)).containsExactly("Sixty, please", "Too short?");
        assertThat(titles(CLARA_EDITOR_OF_UNODC, "?about=" + text)).containsExactly("Sixty, please");
        assertThat(titles(CLARA_EDITOR_OF_UNODC)).hasSize(3);
        AMINA_EDITOR_OF_IOM.put("/discussion/topics/" + open.id() + "/resolution", "");
        assertThat(titles(CLARA_EDITOR_OF_UNODC, "?state=open&about=" + text)).isEmpty();
        assertThat(titles(CLARA_EDITOR_OF_UNODC, "?state=resolved&about=" + text))
                .containsExactly("Sixty, please");
    }

    @Test
    void whoMayWriteTheTextTakesATopicAlongWithItsWordsAndItGoesOnQuotingThem() {
        var words = new Anchor(UUID.randomUUID(), "AAEC", "AAQF", "within thirty days");
        var topic = about(DALIA_OF_AN_NGO, "Sixty, please", PROGRAMME, words);
        var address = "/discussion/topics/" + topic.id() + "/anchor";
        var elsewhere = new MoveAnchor("AAEG", "AAQJ");

        assertThat(DALIA_OF_AN_NGO.put(address, elsewhere).status()).isEqualTo(403);
        assertThat(DALIA_OF_AN_NGO
                        .get("/discussion/topics/" + topic.id())
                        .as(Topic.class)
                        .anchor())
                .isEqualTo(words);
        assertThat(CLARA_EDITOR_OF_UNODC.put(address, elsewhere).as(Topic.class).anchor())
                .isEqualTo(new Anchor(words.subject(), "AAEG", "AAQJ", "within thirty days"));
        assertThat(CLARA_EDITOR_OF_UNODC
                        .put(address, new MoveAnchor("not base 64", "AAQJ"))
                        .status())
                .isEqualTo(422);
        var of = raised(AMINA_EDITOR_OF_IOM, "About nothing in particular", PROGRAMME);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put("/discussion/topics/" + of.id() + "/anchor", elsewhere)
                        .status())
                .isEqualTo(404);
        var internal = about(AMINA_EDITOR_OF_IOM, "Too short?", ORGANISATION, words);
        assertThat(CLARA_EDITOR_OF_UNODC
                        .put("/discussion/topics/" + internal.id() + "/anchor", elsewhere)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAnchorIsTakenWholeOrNotAtAll() {
        var request = """
                {"title": "Half", "text": "Half", "audience": "programme", "anchor": {"subject": "%s", %s}}""";
        for (var half : List.of(
                "\"start\": \"AAEC\"",
                "\"start\": \"AAEC\", \"end\": \"not base 64\"",
                "\"start\": \"AAEC\", \"end\": \"" + "A".repeat(501) + "\"",
                "\"start\": \"AAEC\", \"end\": \"AAEC\", \"quote\": \"" + "a".repeat(501) + "\"")) {
            assertThat(AMINA_EDITOR_OF_IOM
                            .post(topics(), request.formatted(UUID.randomUUID(), half))
                            .status())
                    .as(half)
                    .isIn(400, 422);
        }
        assertThat(titles(AMINA_EDITOR_OF_IOM)).isEmpty();
    }

    @Test
    void whoeverResolvesSaysWhatBecameOfItAndARejectionSaysWhy() {
        var topic = raised(DALIA_OF_AN_NGO, "Name the shelters", PROGRAMME);
        var address = "/discussion/topics/" + topic.id() + "/resolution";

        assertThat(AMINA_EDITOR_OF_IOM
                        .put(address, new ResolveTopic(Disposition.REJECTED, " "))
                        .status())
                .isEqualTo(422);
        assertThat(AMINA_EDITOR_OF_IOM
                        .put(address, new ResolveTopic(null, "For no end"))
                        .status())
                .isEqualTo(422);
        var rejected = AMINA_EDITOR_OF_IOM
                .put(address, new ResolveTopic(Disposition.REJECTED, "Their addresses must stay secret."))
                .as(Topic.class);
        assertThat(rejected.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(DALIA_OF_AN_NGO
                        .get("/discussion/topics/" + topic.id())
                        .as(Topic.class)
                        .reason())
                .isEqualTo("Their addresses must stay secret.");

        var again = AMINA_EDITOR_OF_IOM
                .put(address, new ResolveTopic(Disposition.NOTED, null))
                .as(Topic.class);
        assertThat(again.disposition()).as("what is settled stays").isEqualTo(Disposition.REJECTED);
        var reopened = AMINA_EDITOR_OF_IOM.delete(address).as(Topic.class);
        assertThat(reopened.disposition()).isNull();
        assertThat(reopened.reason()).isNull();
    }

    @Test
    void theListSaysWhatWasSaidLast() {
        var topic = raised(AMINA_EDITOR_OF_IOM, "Dates", PROGRAMME);
        DALIA_OF_AN_NGO.post("/discussion/topics/" + topic.id() + "/comments", new WriteComment("M".repeat(400)));

        var listed = (Topic) CLARA_EDITOR_OF_UNODC
                .get(topics())
                .as(Argument.of(Page.class, Topic.class))
                .items()
                .getFirst();

        var latest = Objects.requireNonNull(listed.latest());
        assertThat(latest.text()).isEqualTo("M".repeat(300));
        assertThat(latest.author().organisation()).isEqualTo(DALIA_OF_AN_NGO.organisation());
    }

    private Topic about(Visitor by, String title, Audience audience, Anchor words) {
        return by.post(topics(), new RaiseTopic(title, "I think so.", audience, null, null, words))
                .as(Topic.class);
    }

    private Topic raised(Visitor by, String title, Audience audience) {
        return by.post(topics(), new RaiseTopic(title, "What do you think?", audience, null, null, null))
                .as(Topic.class);
    }

    private List<String> titles(Visitor reader) {
        return titles(reader, "");
    }

    private List<String> titles(Visitor reader, String query) {
        return reader.get(topics() + query).as(Argument.of(Page.class, Topic.class)).items().stream()
                .map(topic -> ((Topic) topic).title())
                .toList();
    }

    private String topics() {
        return "/programmes/" + programme + "/discussion/topics";
    }
}
