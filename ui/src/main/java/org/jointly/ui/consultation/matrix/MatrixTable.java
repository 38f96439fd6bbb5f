package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.AnswerPart;
import org.jointly.ui.consultation.call.CommentPlace;
import org.jspecify.annotations.Nullable;

/** The comments as rows of a table that draws only what is in view; each row can be opened and chosen. */
class MatrixTable extends Div {
    private final SerializableConsumer<MatrixRow> open;
    private final SerializableConsumer<Integer> chosenChanged;
    private final Grid<MatrixRow> grid = new Grid<>();
    private final Checkbox all = new Checkbox();
    private final Set<UUID> chosen = new HashSet<>();
    private transient @Nullable RowsInOrder shown;

    /**
     * @param chooses whether several can be chosen, to do something to all of them
     * @param open hears which comment somebody wants to see
     * @param chosen hears how many are chosen
     */
    MatrixTable(boolean chooses, SerializableConsumer<MatrixRow> open, SerializableConsumer<Integer> chosen) {
        this.open = open;
        this.chosenChanged = chosen;
        grid.addClassName("matrix");
        grid.getElement().setAttribute("aria-label", Words.say("matrix.title"));
        if (chooses) {
            grid.addComponentColumn(this::choice)
                    .setHeader(all)
                    .setWidth("3.5rem")
                    .setFlexGrow(0)
                    .setFrozen(true);
        }
        all.setAriaLabel(Words.say("matrix.choose-all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chooseAll(change.getValue());
            }
        });
        grid.addComponentColumn(this::reference)
                .setHeader(Words.say("row.reference"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setFrozen(true);
        text("matrix.section", row -> CommentPlace.words(row.place()), "9rem");
        text("matrix.who", MatrixTable::who, "10rem");
        text("row.before", row -> row.place().quote(), "12rem");
        text("row.comment", MatrixTable::said, "16rem");
        text("row.proposal", MatrixRow::proposal, "12rem");
        grid.addComponentColumn(MatrixTable::outcome)
                .setHeader(Words.say("row.disposition"))
                .setWidth("9rem")
                .setFlexGrow(0);
        text("row.theme", row -> decided(row, RowDisposition::theme), "8rem");
        text("row.assignee", MatrixTable::assignee, "8rem");
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(grid);
    }

    void show(RowsInOrder rows) {
        shown = rows;
        chosen.clear();
        all.setValue(false);
        chosenChanged.accept(0);
        grid.setItems(query -> rows.from(query.getOffset(), query.getLimit())).setIdentifierProvider(MatrixRow::id);
    }

    Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    void choose(UUID row, boolean wanted) {
        if (wanted) {
            chosen.add(row);
        } else {
            chosen.remove(row);
            all.setValue(false);
        }
        chosenChanged.accept(chosen.size());
    }

    /** As far as something can be done to them at once, and one more, so that whoever wants more is told. */
    private void chooseAll(boolean wanted) {
        chosen.clear();
        if (wanted && shown != null) {
            shown.from(0, ChosenRows.MOST + 1).map(MatrixRow::id).forEach(chosen::add);
        }
        chosenChanged.accept(chosen.size());
        grid.getDataProvider().refreshAll();
    }

    private Component choice(MatrixRow row) {
        var box = new Checkbox(chosen.contains(row.id()));
        box.setAriaLabel(Words.say("row.choose", String.valueOf(row.reference())));
        box.addValueChangeListener(change -> choose(row.id(), change.getValue()));
        return box;
    }

    void changed(MatrixRow row) {
        grid.getDataProvider().refreshItem(row);
    }

    void focus() {
        grid.focus();
    }

    /** With the keyboard a row is opened by its number. */
    private Component reference(MatrixRow row) {
        var button = Buttons.quiet(String.valueOf(row.reference()), () -> open.accept(row));
        button.getElement().getThemeList().add("small");
        button.setAriaLabel(Words.say("row.open", String.valueOf(row.reference())));
        return button;
    }

    private void text(String key, SerializableFunction<MatrixRow, @Nullable String> value, String width) {
        grid.addColumn(row -> Objects.requireNonNullElse(value.apply(row), ""))
                .setHeader(Words.say(key))
                .setWidth(width)
                .setResizable(true)
                .setTooltipGenerator(row -> value.apply(row));
    }

    static String who(MatrixRow row) {
        var name = Objects.requireNonNullElseGet(row.organisationName(), () -> Words.of(row.kind()));
        return row.late() ? Words.say("row.who-late", name) : name;
    }

    private static String said(MatrixRow row) {
        if (row.stance() == null) {
            return row.text();
        }
        return row.text().isBlank() ? Words.of(row.stance()) : Words.of(row.stance()) + " · " + row.text();
    }

    private static Component outcome(MatrixRow row) {
        var disposition = row.disposition();
        if (disposition != null && disposition.sameAs() != null && disposition.outcome() == null) {
            return new Span(Words.say("row.is-same"));
        }
        if (disposition == null || disposition.outcome() == null) {
            var undecided = new Span(Words.say("row.undecided"));
            undecided.addClassName("when");
            return undecided;
        }
        var outcome = AnswerPart.outcome(disposition.outcome());
        if (disposition.released()) {
            outcome.setText(Words.say("row.released", outcome.getText()));
        }
        return outcome;
    }

    private static @Nullable String assignee(MatrixRow row) {
        var disposition = row.disposition();
        return disposition == null || disposition.assignee() == null
                ? null
                : disposition.assignee().personName();
    }

    private static @Nullable String decided(
            MatrixRow row, SerializableFunction<RowDisposition, @Nullable String> value) {
        return row.disposition() == null ? null : value.apply(row.disposition());
    }
}
