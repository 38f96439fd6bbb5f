package org.jointly.ui.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RecentComment;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class DiscussionAtHomeTest extends BrowserlessTest {
    private final DiscussionInMemory discussion = new DiscussionInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void whoIsAskedFindsTheTopicAmongWhatWaits() {
        discussion.topics.add(DiscussionInMemory.topic("May we name the port?", TopicAbility.COMMENT));

        new TopicsWaiting(discussion)
                .matters(() -> {})
                .forEach(matter -> UI.getCurrent().add(matter));

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("May we name the port?", "Fair recruitment in West Africa");
        assertThat(find(Button.class).withText("Answer").exists()).isTrue();
    }

    @Test
    void whoMayNotAnswerIsNotAskedTo() {
        discussion.topics.add(DiscussionInMemory.topic("May we name the port?"));

        new TopicsWaiting(discussion)
                .matters(() -> {})
                .forEach(matter -> UI.getCurrent().add(matter));

        assertThat(find(Button.class).withText("Answer").exists()).isFalse();
        assertThat(find(Button.class).withText("Look").exists()).isTrue();
    }

    @Test
    void whatWasSaidLatelyLeadsToItsTopic() {
        var said = new Comment(
                Cast.id("comment"), Cast.id("topic"), Cast.signature("Clara", Cast.UNODC), Instant.EPOCH, "We agree");
        discussion.recent.add(new RecentComment(
                said, "May we name the port?", Cast.id("programme"), "Fair recruitment", Audience.PROGRAMME, 3));

        var happenings = new RecentComments(discussion).happenings(Instant.EPOCH);

        assertThat(happenings).hasSize(1);
        assertThat(happenings.getFirst().at()).isEqualTo(Instant.EPOCH);
        UI.getCurrent().add(happenings.getFirst().line());
        assertThat(find(Span.class).withText("3 new").exists()).isTrue();
        assertThat(find(Anchor.class).single().getHref())
                .isEqualTo("/programmes/" + Cast.id("programme") + "/discussion/topics/" + said.topic());
    }
}
