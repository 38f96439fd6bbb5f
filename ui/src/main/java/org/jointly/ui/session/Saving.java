package org.jointly.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Problems;
import org.jspecify.annotations.Nullable;

/** Tries to save a form; says beside each field what is wrong with it and never loses what was typed. */
public class Saving extends Paragraph {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private transient @Nullable Consumer<Problem> stale;

    public Saving() {
        addClassName("form-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param pointer RFC 6901, as the problem names the field */
    public <F extends Component & HasValidation> F field(String pointer, F field) {
        fields.put(pointer, field);
        return field;
    }

    public void forget(String prefix) {
        fields.keySet().removeIf(pointer -> pointer.startsWith(prefix));
    }

    public void onStale(Consumer<Problem> act) {
        stale = act;
    }

    public boolean attempt(Runnable act) {
        setVisible(false);
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            act.run();
            return true;
        } catch (BackendAway away) {
            Notices.away(() -> attempt(act));
        } catch (ConstraintViolationException invalid) {
            show(FieldErrors.of(invalid));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        return false;
    }

    private void refused(Refusal refusal) {
        if (refusal.is(409) && stale != null) {
            stale.accept(refusal.problem());
        } else if (!refusal.problem().errors().isEmpty()) {
            show(refusal.problem().errors());
        } else {
            say(Problems.text(refusal.problem()));
        }
    }

    private void show(List<FieldError> errors) {
        var elsewhere = new ArrayList<String>();
        var focused = false;
        for (var error : errors) {
            var field = fields.get(error.pointer());
            if (field == null) {
                elsewhere.add(error.pointer() + ": " + error.detail());
                continue;
            }
            ((HasValidation) field).setErrorMessage(error.detail());
            ((HasValidation) field).setInvalid(true);
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
        if (!elsewhere.isEmpty()) {
            say(String.join(" · ", elsewhere));
        }
    }

    private void say(String text) {
        setText(text);
        setVisible(true);
    }
}
