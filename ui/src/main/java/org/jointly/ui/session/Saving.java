package org.jointly.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jointly.api.ConstraintFaults;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Problems;
import org.jointly.ui.component.RedFields;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/**
 * Tries to save a form; says beside each field what is wrong with it and never loses what was typed. It stands in the
 * form: a field beside it that cannot be right as it is stops the save before anything is sent.
 */
public class Saving extends Paragraph {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Set<Component> refused = new LinkedHashSet<>();
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
        refused.forEach(RedFields::clear);
        refused.clear();
        return !stopped() && done(act);
    }

    private boolean stopped() {
        var red = new LinkedHashSet<Component>();
        getParent().map(RedFields::in).ifPresent(red::addAll);
        fields.values().stream().filter(RedFields::isRed).forEach(red::add);
        if (red.isEmpty()) {
            return false;
        }
        red.forEach(field -> {
            RedFields.explain(field, missing(field));
            refused.add(field);
        });
        var labels = red.stream()
                .map(RedFields::label)
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
        say(
                labels.isEmpty()
                        ? Words.say("form.stopped-here")
                        : Words.say("form.stopped", labels.stream().collect(Collectors.joining(" · "))));
        RedFields.focus(red.getFirst());
        return true;
    }

    /** As the backend would have said it, had it been sent. */
    private String missing(Component field) {
        return fields.entrySet().stream()
                .filter(named -> named.getValue() == field)
                .findFirst()
                .map(named -> ConstraintFaults.missing(named.getKey()).in(Words.language()))
                .orElseGet(() -> Words.say("field.missing"));
    }

    private boolean done(Runnable act) {
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
        if (ConfirmIdentity.isWanted(refusal)) {
            ConfirmIdentity.ask();
        } else if (refusal.is(409) && stale != null) {
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
            var field = field(error);
            if (field == null) {
                elsewhere.add(error.detail());
                continue;
            }
            RedFields.mark(field, error.detail());
            refused.add(field);
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
        if (!elsewhere.isEmpty()) {
            say(elsewhere.stream().distinct().collect(Collectors.joining(" · ")));
        }
    }

    /** The field itself, or the one that stands for the whole it is part of, such as a choice of several. */
    private @Nullable Component field(FieldError error) {
        for (var pointer = error.pointer();
                !pointer.isEmpty();
                pointer = pointer.substring(0, pointer.lastIndexOf('/'))) {
            var field = fields.get(pointer);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private void say(String text) {
        setText(text);
        setVisible(true);
    }
}
