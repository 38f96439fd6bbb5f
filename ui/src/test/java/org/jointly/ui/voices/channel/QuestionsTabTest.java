package org.jointly.ui.voices.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class QuestionsTabTest extends BrowserlessTest {
    private final ChannelsInMemory channels = new ChannelsInMemory();

    @BeforeEach
    void borisActsForIom() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);
    }

    @Test
    void theFirstProposalBeginsWithWhatWeWouldAskInTheChannelsLanguages() {
        channels.forms.add(form(false));
        channels.forms.clear();
        show(ChannelAbility.PROPOSE_FORM);
        channels.forms.add(form(false));
        test(find(Button.class).withText("Propose questions").single()).click();
        test(find(Button.class).withText("Propose questions").single()).click();

        var questions = channels.proposed.getFirst().questions();
        assertThat(questions.stream().map(Question::id)).containsExactly("change", "area", "when");
        assertThat(questions.stream().map(Question::required)).containsExactly(true, false, false);
        assertThat(questions.getFirst().text())
                .containsEntry("en", "What should change?")
                .containsEntry("fr", "Qu’est-ce qui devrait changer ?");
        assertThat(questions.get(1).kind()).isEqualTo(QuestionKind.CHOICE);
        assertThat(questions.get(1).options().get(3).id()).isEqualTo("work");
        assertThat(questions.get(1).options().get(3).text()).containsEntry("fr", "Travail et salaire");
    }

    @Test
    void anAddedQuestionGetsAnIdOfItsOwnAndItsOptionsToo() {
        show(ChannelAbility.PROPOSE_FORM);
        channels.forms.add(form(false));
        test(find(Button.class).withText("Propose questions").single()).click();
        test(find(Button.class).withText("Add a question").single()).click();
        var texts = find(TextField.class).all();
        texts.get(texts.size() - 2).setValue("Who listened?");
        texts.getLast().setValue("Qui a écouté ?");
        var options = find(TextArea.class).all();
        options.get(options.size() - 2).setValue("Nobody\nA friend");
        options.getLast().setValue("Personne\nUn ami");
        test(find(Button.class).withText("Propose questions").single()).click();

        var added = channels.proposed.getFirst().questions().getLast();
        assertThat(added.id()).isEqualTo("question_1");
        assertThat(added.options().stream().map(option -> option.id())).containsExactly("option_1", "option_2");
        assertThat(added.options().getLast().text())
                .containsEntry("en", "A friend")
                .containsEntry("fr", "Un ami");
    }

    @Test
    void theBoardApprovesOrRefusesWithAReason() {
        channels.forms.add(form(true));
        show();
        assertThat(find(ListItem.class).all()).hasSize(3);

        test(find(Button.class).withText("Approve questions").single()).click();
        test(find(Button.class).withText("Refuse").single()).click();
        test(find(TextArea.class).single()).setValue("Do not ask when.");
        test(find(Button.class).withText("Refuse").all().getLast()).click();

        assertThat(channels.decided)
                .containsExactly(new DecideForm(true, null), new DecideForm(false, "Do not ask when."));
    }

    @Test
    void whoIsNotOfTheBoardDecidesNothing() {
        channels.forms.add(form(false));
        show();

        assertThat(find(Button.class).exists()).isFalse();
    }

    private void show(ChannelAbility... abilities) {
        var tab = new QuestionsTab(channels);
        UI.getCurrent().add(tab);
        tab.show(Channels.open(abilities));
    }

    private static Form form(boolean decidable) {
        return new Form(
                Cast.id("channel"),
                1,
                FirstQuestions.of(List.of("en", "fr")),
                FormState.PROPOSED,
                Cast.signature("Boris", Cast.IOM),
                Instant.EPOCH,
                null,
                null,
                null,
                decidable);
    }
}
