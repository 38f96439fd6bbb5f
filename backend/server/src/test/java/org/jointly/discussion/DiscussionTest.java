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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.RecentComment;
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
                        .post(topics(), new RaiseTopic("May I?", "Hello", DRAFTERS, null, null))
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
                                LocalDate.of(2026, 12, 3)))
                .as(Topic.class);

        assertThat(Arrays.stream(DALIA_OF_AN_NGO.get("/discussion/waiting").as(Topic[].class)))
                .anyMatch(topic -> topic.id().equals(asked.id()));
        assertThat(AMINA_EDITOR_OF_IOM
                        .post(
                                topics(),
                                new RaiseTopic("Not yours", "…", DRAFTERS, DALIA_OF_AN_NGO.organisation(), null))
                        .status())
                .isEqualTo(422);
    }

    private Topic raised(Visitor by, String title, Audience audience) {
        return by.post(topics(), new RaiseTopic(title, "What do you think?", audience, null, null))
                .as(Topic.class);
    }

    private List<String> titles(Visitor reader) {
        return reader.get(topics()).as(Argument.of(Page.class, Topic.class)).items().stream()
                .map(topic -> ((Topic) topic).title())
                .toList();
    }

    private String topics() {
        return "/programmes/" + programme + "/discussion/topics";
    }
}
