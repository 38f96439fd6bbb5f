package org.jointly.ui.finance;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import java.util.Set;
import org.jointly.api.finance.Budget;
import org.jointly.api.finance.FinanceApi;
import org.jointly.api.finance.Transaction;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Amounts;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;

/** Money planned and moved, each currency by itself. */
@Prototype
@Route(value = "programmes/:programme/budget", layout = ProgrammeLayout.class)
class BudgetTab extends ProgrammeTabView {
    private final transient FinanceApi finances;

    BudgetTab(FinanceApi finances) {
        super("tab.budget");
        this.finances = finances;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        add(planned(finances.budget(programme.id())), moved(programme));
    }

    private static Section planned(Budget budget) {
        var section = new Section(new H2(Words.say("budget.planned")));
        section.addClassName("section");
        if (budget.lines().isEmpty()) {
            section.add(new EmptyState(Words.say("budget.empty")));
            return section;
        }
        var rows = new Rows(
                        Words.say("budget.planned"),
                        Words.say("budget.period"),
                        Words.say("budget.type"),
                        Words.say("budget.status"),
                        Words.say("budget.amount"),
                        Words.say("budget.value-date"))
                .numbers(3);
        for (var line : budget.lines()) {
            rows.row(
                    Dates.span(line.from(), line.to()),
                    Words.ofCode("budget-type", line.type()),
                    Words.ofCode("budget-status", line.status()),
                    Amounts.money(line.amount(), line.currency()),
                    line.valueDate() == null ? "" : Dates.day(line.valueDate()));
        }
        for (var total : budget.totals()) {
            rows.total(
                    Words.say("budget.total", total.currency()),
                    "",
                    "",
                    Amounts.money(total.amount(), total.currency()),
                    "");
        }
        section.add(rows);
        if (budget.lines().stream().map(line -> line.type()).distinct().count() > 1) {
            section.add(new Paragraph(Words.say("budget.revised-counts")));
        }
        if (Set.copyOf(budget.totals()).size() > 1) {
            section.add(new Paragraph(Words.say("budget.no-sum")));
        }
        return section;
    }

    private Section moved(Programme programme) {
        var section = new Section(new H2(Words.say("transaction.title")));
        section.addClassName("section");
        var rows = new Rows(
                        Words.say("transaction.title"),
                        Words.say("transaction.date"),
                        Words.say("transaction.type"),
                        Words.say("transaction.parties"),
                        Words.say("transaction.description"),
                        Words.say("budget.amount"))
                .numbers(4);
        var more = new More<Transaction>(
                after -> finances.transactions(programme.id(), after),
                transaction -> rows.row(
                        Dates.day(transaction.date()),
                        Words.ofCode("transaction", transaction.type()),
                        parties(transaction),
                        Objects.requireNonNullElse(transaction.description(), ""),
                        Amounts.money(transaction.amount(), transaction.currency())));
        if (more.next(null)) {
            section.add(rows, more);
        } else {
            section.add(new EmptyState(Words.say("transaction.empty")));
        }
        return section;
    }

    private static String parties(Transaction transaction) {
        if (transaction.provider() != null && transaction.receiver() != null) {
            return Words.say("transaction.from-to", transaction.provider(), transaction.receiver());
        }
        return Objects.requireNonNullElse(
                transaction.provider(), Objects.requireNonNullElse(transaction.receiver(), ""));
    }
}
