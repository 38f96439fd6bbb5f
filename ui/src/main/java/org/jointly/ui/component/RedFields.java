package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the form fields that cannot be right as they stand, and says in words what is wrong with each. */
public final class RedFields {
    private RedFields() {}

    /** Those within a form, in its order; what nobody sees does not count. */
    public static List<Component> in(Component form) {
        return visible(form).filter(RedFields::isRed).toList();
    }

    /** Also when it holds text that could not be read, for which it gives no value. */
    public static boolean isRed(Component field) {
        return field instanceof HasValidation state
                && field.isVisible()
                && isEnabled(field)
                && (state.isInvalid() || isMissing(field) || fault(field) != null);
    }

    /** @param missing what is said of it when it is empty and must not be */
    public static void explain(Component field, String missing) {
        var own = ((HasValidation) field).getErrorMessage();
        var fault = fault(field);
        if (fault != null && !fault.isEmpty()) {
            mark(field, fault);
        } else if (isMissing(field) && !holdsUnread(field)) {
            mark(field, missing);
        } else {
            mark(field, own == null || own.isEmpty() ? Words.say("field.unreadable") : own);
        }
    }

    /** Until somebody changes what stands in it. */
    public static void mark(Component field, String why) {
        var state = (HasValidation) field;
        state.setErrorMessage(why);
        state.setInvalid(true);
        if (field instanceof HasValue<?, ?> value) {
            var once = new Registration[1];
            once[0] = value.addValueChangeListener(change -> {
                once[0].remove();
                if (why.equals(state.getErrorMessage())) {
                    state.setErrorMessage(null);
                    state.setInvalid(fault(field) != null);
                }
            });
        }
    }

    /** Takes back what was said of it, but not what it says itself. */
    public static void clear(Component field) {
        var state = (HasValidation) field;
        state.setErrorMessage(null);
        state.setInvalid(false);
    }

    public static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().executeJs("this.focus && this.focus()");
        }
    }

    public static String label(Component field) {
        var label = field instanceof HasLabel labelled ? labelled.getLabel() : null;
        return Objects.requireNonNullElse(label, "");
    }

    private static Stream<Component> visible(Component component) {
        return !component.getElement().isTextNode() && component.isVisible()
                ? Stream.concat(Stream.of(component), component.getChildren().flatMap(RedFields::visible))
                : Stream.empty();
    }

    private static boolean isEnabled(Component field) {
        return field.getElement().isEnabled();
    }

    private static boolean isMissing(Component field) {
        return field instanceof HasValue<?, ?> value
                && value.isRequiredIndicatorVisible()
                && (value.isEmpty() || (value.getValue() instanceof String text && text.isBlank()));
    }

    private static boolean holdsUnread(Component field) {
        return field instanceof HasValue<?, ?> value
                && value.isEmpty()
                && !field.getElement().getProperty("_inputElementValue", "").isEmpty();
    }

    /** What the field's own rules say: null when nothing, empty when they have no words. */
    @SuppressWarnings("unchecked")
    private static @Nullable String fault(Component field) {
        if (field instanceof HasValidator<?> judged && field instanceof HasValue<?, ?> value) {
            var result = ((HasValidator<@Nullable Object>) judged)
                    .getDefaultValidator()
                    .apply(value.getValue(), null);
            return result.isError() ? Objects.requireNonNullElse(result.getErrorMessage(), "") : null;
        }
        return null;
    }
}
