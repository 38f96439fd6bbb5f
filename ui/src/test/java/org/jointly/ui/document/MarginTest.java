package org.jointly.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.Section;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.discussion.DiscussionInMemory;
import org.jointly.ui.discussion.Quote;
import org.jointly.ui.discussion.TopicThread;
import org.jointly.ui.document.EditorField.Range;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class MarginTest extends BrowserlessTest {
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final DiscussionInMemory discussion = new DiscussionInMemory();
    private final Programme programme = Programmes.led(
            Cast.IOM,
            Set.of(),
            new Partner(Cast.UNODC, Set.of(Capacity.PARTICIPATING), Set.of(Audience.DRAFTERS, Audience.PROGRAMME)),
            new Partner(Cast.HARBOUR, Set.of(Capacity.PARTNER), Set.of(Audience.PROGRAMME)));

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void threadsOfThisTextStandThereWithTheirWordsAndWhatWasSaidLast() {
        commented("within thirty days", Cast.id("Annex"));
        commented("elsewhere", Cast.id("Other text"));
        threads();

        assertThat(find(NativeButton.class).single().getText()).isEqualTo("within thirty days");
        assertThat(find(ThreadLine.class).single().getElement().getAttribute("data-card"))
                .as("by which the editor puts it beside its words")
                .isEqualTo(discussion.topics.getFirst().id().toString());
        assertThat(find(ThreadLine.class).single().getElement().getTextRecursively())
                .contains("Said of within thirty days")
                .contains("Clara · " + Cast.UNODC.name());
    }

    @Test
    void aThreadOpensWhereItsCardStandsAndClosesAgain() {
        commented("within thirty days", Cast.id("Annex"));
        commented("in writing", Cast.id("Annex"));
        threads();
        test(find(NativeButton.class).all().getFirst()).click();

        assertThat(find(ThreadLine.class).all()).hasSize(2);
        assertThat(find(Quote.class).single().getText()).isEqualTo("within thirty days");
        test(find(TextArea.class).single()).setValue("Sixty, please.");
        test(find(Button.class).withText("Reply").single()).click();
        assertThat(discussion.comments).containsExactly("Sixty, please.");
        assertThat(find(TopicThread.class).exists()).isTrue();

        test(find(Button.class).withText("Close").single()).click();
        assertThat(find(TopicThread.class).exists()).isFalse();
        assertThat(find(ThreadLine.class).all()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void selectedWordsAreCommentedForAChosenAudience() {
        threads().comment(new Range("AAEC", "AAQF", "within thirty days"));
        assertThat(find(TextField.class).exists()).as("the words are the title").isFalse();
        ((RadioButtonGroup<Audience>) find(RadioButtonGroup.class).single()).setValue(Audience.DRAFTERS);
        test(find(TextArea.class).single()).setValue("Too short?");
        test(find(Button.class).withText("Comment").single()).click();

        var raised = discussion.raised.getFirst();
        assertThat(raised.anchor()).isEqualTo(new Anchor(Cast.id("Annex"), "AAEC", "AAQF", "within thirty days"));
        assertThat(raised.audience()).isEqualTo(Audience.DRAFTERS);
        assertThat(raised.title()).isEqualTo("within thirty days");
        assertThat(find(ThreadLine.class).all()).hasSize(1);
    }

    @Test
    void aLongQuoteMakesAShortTitle() {
        threads().comment(new Range("AAEC", "AAQF", "word ".repeat(100)));
        test(find(TextArea.class).single()).setValue("All of this?");
        test(find(Button.class).withText("Comment").single()).click();

        assertThat(discussion.raised.getFirst().title())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
    }

    @Test
    void whatOthersSaidAppearsAndNobodyWhoWritesIsDisturbed() {
        var threads = threads();
        commented("within thirty days", Cast.id("Annex"));
        threads.look();
        assertThat(find(ThreadLine.class).all()).hasSize(1);

        threads.comment(new Range("AAEC", "AAQF", "in writing"));
        commented("in three languages", Cast.id("Annex"));
        threads.look();
        assertThat(find(TextArea.class).exists()).isTrue();
        assertThat(find(ThreadLine.class).all()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void writersGiveThePenOfASectionToWhoDrafts() {
        documents.sections.add(new Section("Results framework", null));
        sections(DocumentAbility.WRITE);
        var holder = (Select<Organisation>) find(Select.class).single();
        assertThat(holder.getLabel()).isEqualTo("Results framework");
        assertThat(holder.getListDataView().getItems()).containsExactly(Cast.IOM, Cast.UNODC);

        test(holder).selectItem(Cast.UNODC.name());

        assertThat(documents.pens).containsExactly(new HoldPen("Results framework", Cast.UNODC.id()));
        assertThat(((Select<Organisation>) find(Select.class).single()).getValue())
                .isEqualTo(Cast.UNODC);
    }

    @Test
    void whoOnlyReadsSeesWhoHoldsThePen() {
        documents.sections.add(new Section("Results framework", Cast.UNODC));
        documents.sections.add(new Section("Legal context", null));
        sections(DocumentAbility.COMMENT);

        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Results framework", Cast.UNODC.name(), "Nobody holds the pen");
    }

    private void commented(String words, UUID subject) {
        discussion.topics.add(DiscussionInMemory.about(
                new Anchor(subject, "AAEC", "AAQF", words), DiscussionInMemory.topic(words, TopicAbility.COMMENT)));
    }

    private Threads threads() {
        var document = DocumentsInMemory.document("Annex", DocumentAbility.COMMENT);
        var editor = editor(document);
        var threads = new Threads(discussion, programme, document.id(), editor);
        UI.getCurrent().add(editor, threads);
        threads.read();
        return threads;
    }

    private void sections(DocumentAbility ability) {
        var document = DocumentsInMemory.document("Annex", ability);
        var editor = editor(document);
        var sections = new Sections(documents, document, programme, editor);
        UI.getCurrent().add(editor, sections);
        sections.read();
    }

    private EditorField editor(Document document) {
        return new EditorField(
                EditorSettings.of(
                        document,
                        documents.ticket(document.id()),
                        URI.create("ws://localhost/documents/live"),
                        "en",
                        List.of()),
                () -> "ticket");
    }
}
