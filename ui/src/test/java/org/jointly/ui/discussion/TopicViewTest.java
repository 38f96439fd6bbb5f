package org.jointly.ui.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.ByMail;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.api.discussion.ResolveTopic;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class TopicViewTest extends BrowserlessTest {
    private final DiscussionInMemory discussion = new DiscussionInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.COMMENTER);
    }

    @Test
    void theAbilitiesDecideWhatOneCanDo() {
        show();
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Resolve").exists()).isFalse();

        show(TopicAbility.COMMENT, TopicAbility.RESOLVE);
        assertThat(find(TextArea.class).exists()).isTrue();
        assertThat(find(Button.class).withText("Resolve").exists()).isTrue();
    }

    @Test
    void anAnswerStandsInTheTopicAndTheBoxIsEmptyAgain() {
        show(TopicAbility.COMMENT);
        test(find(TextArea.class).single()).setValue("The national one.");
        test(find(Button.class).withText("Reply").single()).click();

        assertThat(discussion.comments).containsExactly("The national one.");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoIsChosenToBeMentionedStandsInTheAnswerByName() {
        var clara = new Mentionable(Cast.id("Clara"), MentionableKind.PERSON, "Clara Conti", Cast.UNODC.name(), 1);
        discussion.mentionables.add(clara);
        show(TopicAbility.COMMENT);
        test(find(TextArea.class).single()).setValue("What do you say,");

        find(ComboBox.class).single().setValue(clara);

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("What do you say, @Clara Conti ");
        assertThat(find(ComboBox.class).single().getValue()).isNull();
    }

    @Test
    void aCommentByMailSaysSoAndItsWholeMailIsUnfolded() {
        discussion.comments.add("The national one.");
        discussion.byMail = new ByMail(true, 2);
        discussion.wholeMail = "The national one.\n\nOn Monday somebody wrote:\n> Which hotline?";
        show();

        assertThat(texts())
                .contains("by mail")
                .contains("2 files of the mail were not taken.")
                .doesNotContain("Which hotline?");
        test(find(Button.class).withText("Show the whole mail").single()).click();
        assertThat(texts()).contains("> Which hotline?");
        test(find(Button.class).withText("Hide the whole mail").single()).click();
        assertThat(find(Button.class).withText("Show the whole mail").exists()).isTrue();
    }

    @Test
    void aCommentByMailOfWhichNothingWasCutHasNothingToUnfold() {
        discussion.comments.add("The national one.");
        discussion.byMail = new ByMail(false, 0);
        show();

        assertThat(texts()).contains("by mail").doesNotContain("files");
        assertThat(find(Button.class).withText("Show the whole mail").exists()).isFalse();
    }

    private String texts() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    @Test
    void inALongTopicOnesOwnAnswerIsSeenAndWhatWasEarlierStandsAbove() {
        for (var number = 1; number <= 120; number++) {
            discussion.comments.add("Comment " + number + ".");
        }
        show(TopicAbility.COMMENT);
        assertThat(said()).hasSize(50).startsWith("Comment 71.").endsWith("Comment 120.");

        test(find(Button.class).withText("Earlier comments").single()).click();
        assertThat(said()).hasSize(100).startsWith("Comment 21.").endsWith("Comment 120.");

        test(find(TextArea.class).single()).setValue("My own.");
        test(find(Button.class).withText("Reply").single()).click();
        assertThat(said()).hasSize(100).startsWith("Comment 22.").endsWith("My own.");

        test(find(Button.class).withText("Earlier comments").single()).click();
        assertThat(said()).hasSize(121).startsWith("Comment 1.");
        assertThat(find(Button.class).withText("Earlier comments").exists()).isFalse();
    }

    @Test
    void onesOwnCommentIsSaidAnewAndTakenBack() {
        discussion.comments.add("The natonal one.");
        show();
        test(find(Button.class).withText("Edit").single()).click();
        test(find(TextArea.class).single()).setValue("The national one.");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(discussion.comments).containsExactly("The national one.");

        test(find(Button.class).withText("Delete").single()).click();
        test(find(Button.class).withText("Delete").all().getLast()).click();
        assertThat(discussion.comments).isEmpty();
    }

    private List<String> said() {
        return find(Div.class).withClassName("prose").all().stream()
                .map(Div::getText)
                .toList();
    }

    @Test
    void whoeverResolvesMaySayWhatBecameOfItAndWhy() {
        show(TopicAbility.RESOLVE);
        test(find(Button.class).withText("Resolve").single()).click();
        assertThat(find(TextArea.class).exists()).isFalse();

        disposition().setValue(Disposition.REJECTED);
        assertThat(find(TextArea.class).single().isRequiredIndicatorVisible()).isTrue();
        test(find(TextArea.class).single()).setValue("It would name the shelters.");
        test(find(Button.class).withText("Resolve").last()).click();

        assertThat(discussion.resolutions)
                .containsExactly(Optional.of(new ResolveTopic(Disposition.REJECTED, "It would name the shelters.")));
    }

    @Test
    void aTopicCanBeResolvedWithoutAWord() {
        show(TopicAbility.RESOLVE);
        test(find(Button.class).withText("Resolve").single()).click();
        test(find(Button.class).withText("Resolve").last()).click();

        assertThat(discussion.resolutions).containsExactly(Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private Select<Disposition> disposition() {
        return (Select<Disposition>) find(Select.class).single();
    }

    private void show(TopicAbility... abilities) {
        discussion.topics.clear();
        discussion.topics.add(DiscussionInMemory.topic("Referral pathway", abilities));
        var view = new TopicView(discussion, List.of());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(Programmes.led(Cast.IOM, Set.of()), Cast.id("Referral pathway"));
    }
}
