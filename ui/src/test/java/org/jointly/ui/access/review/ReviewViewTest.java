package org.jointly.ui.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class ReviewViewTest extends BrowserlessTest {
    private final ReviewsInMemory reviews = new ReviewsInMemory();

    @BeforeEach
    void elioActsForIom() {
        Cast.actsFor(Cast.IOM, Role.ADMIN);
    }

    @Test
    void eachPersonIsShownWithWhatTheyHaveAndNobodyDecidesOnThemselves() {
        var view = view();

        assertThat(text(view))
                .contains("0 of 2 decided")
                .contains("Editor (given by Irene Demo)")
                .contains("sees 12 programmes")
                .doesNotContain("named for 0")
                .contains("On yourself another administrator decides");
        assertThat(find(Button.class, view).withText("Keep").all()).hasSize(1);
    }

    @Test
    void oneKeepsAndTakesAway() {
        var view = view();

        press(view, "Keep");
        press(view, "Take roles away");
        inDialog("Take away");
        assertThat(reviews.done).as("which roles was not said").containsExactly("keep [] null");
        var dialog = find(Dialog.class).single();
        rolesIn(dialog).setValue(Set.of(Role.EDITOR));
        find(TextArea.class, dialog).single().setValue("Moved to another team");
        inDialog("Take away");

        assertThat(reviews.done).containsExactly("keep [] null", "take_roles [editor] Moved to another team");
    }

    @Test
    void allShownAreKeptButNotOneself() {
        var view = view();

        press(view, "Keep all shown");
        inDialog("Keep all shown");

        assertThat(reviews.done).containsExactly("kept 1");
    }

    @Test
    void whatIsOverdueSaysSoAndClosingSaysWhatStays() {
        reviews.due = Instant.now().minusSeconds(200_000);
        var view = view();
        assertThat(text(view)).contains("Overdue since").contains("The others keep what they have");

        press(view, "Close the review");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("On 2 people nobody decided");
        inDialog("Close the review");

        assertThat(reviews.done).containsExactly("closed");
        assertThat(text(view)).contains("Closed on");
        assertThat(find(Button.class, view).withText("Keep all shown").exists()).isFalse();
    }

    @Test
    void aReviewIsBegunOfThoseWhoWereNotHere() {
        var dialog = new BeginReviewDialog(reviews);
        dialog.open();
        scopeIn(dialog).setValue(ReviewScope.INACTIVE);
        inDialog("Begin a review");

        assertThat(reviews.done).containsExactly("began inactive 90 null null");
    }

    private ReviewView view() {
        var view = new ReviewView(reviews);
        UI.getCurrent().add(view);
        view.show(reviews.review(ReviewsInMemory.REVIEW));
        view.list();
        return view;
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> rolesIn(Dialog dialog) {
        return (CheckboxGroup<Role>) find(CheckboxGroup.class, dialog).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ReviewScope> scopeIn(Dialog dialog) {
        return (RadioButtonGroup<ReviewScope>)
                find(RadioButtonGroup.class, dialog).single();
    }

    private static String text(ReviewView view) {
        return view.getElement().getTextRecursively();
    }

    private void press(ReviewView view, String word) {
        test(find(Button.class, view).withText(word).all().getFirst()).click();
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }
}
