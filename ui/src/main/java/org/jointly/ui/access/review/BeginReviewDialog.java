package org.jointly.ui.access.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.ReviewApi;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Saving;

/** Asks whom a review is about, by when it should be done, and whether it comes again. */
class BeginReviewDialog extends Dialog {
    private static final int USUAL_DAYS = 90;
    private static final int USUAL_TIME = 30;

    private final transient ReviewApi reviews;
    private final RadioButtonGroup<ReviewScope> scope = new RadioButtonGroup<>(Words.say("review.whom"));
    private final IntegerField days = new IntegerField(Words.say("review.days"));
    private final Select<Role> role = new Select<>();
    private final DatePicker due = Days.deadline(Words.say("review.due"));
    private final IntegerField months = new IntegerField(Words.say("review.months"));
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    BeginReviewDialog(ReviewApi reviews) {
        this.reviews = reviews;
        setHeaderTitle(Words.say("review.begin"));
        scope.setItems(ReviewScope.values());
        scope.setItemLabelGenerator(Words::of);
        scope.addThemeName("vertical");
        days.setMin(1);
        days.setMax(3650);
        days.setStepButtonsVisible(true);
        days.setValue(USUAL_DAYS);
        role.setLabel(Words.say("review.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(Words::of);
        role.setValue(Role.ADMIN);
        due.setValue(Dates.today().plusDays(USUAL_TIME));
        due.setRequiredIndicatorVisible(true);
        due.setHelperText(Words.say("review.due-help"));
        months.setMin(1);
        months.setMax(24);
        months.setHelperText(Words.say("review.months-help"));
        saving.field("/inactiveDays", days);
        saving.field("/role", role);
        saving.field("/due", due);
        saving.field("/repeatMonths", months);
        saving.field("/scope", scope);
        scope.addValueChangeListener(change -> fit());
        scope.setValue(ReviewScope.EVERYBODY);
        fit();
        var form = new Div(new Paragraph(Words.say("review.begin-text")), scope, days, role, due, months, saving);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("review.begin"), this::begin));
    }

    private void fit() {
        days.setVisible(scope.getValue() == ReviewScope.INACTIVE);
        role.setVisible(scope.getValue() == ReviewScope.ROLE);
    }

    private void begin() {
        saving.attempt(() -> {
            if (due.getValue() == null) {
                throw Refusal.because(Words.say("review.due-missing"));
            }
            var begun = reviews.beginReview(
                    new BeginReview(
                            scope.getValue(),
                            scope.getValue() == ReviewScope.INACTIVE ? days.getValue() : null,
                            scope.getValue() == ReviewScope.ROLE ? role.getValue() : null,
                            Dates.endOf(due.getValue()),
                            months.getValue()),
                    key.value());
            key.renew();
            close();
            UI.getCurrent().navigate("organisation/reviews/" + begun.id());
        });
    }
}
