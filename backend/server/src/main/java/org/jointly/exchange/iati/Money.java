package org.jointly.exchange.iati;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointly.api.finance.BudgetLine;
import org.jointly.api.finance.Transaction;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** The budget and the transactions of an activity. */
record Money(ActivityReading reading, Narratives narratives, Dates dates, Amounts amounts) {
    private static final Map<String, String> BUDGET_TYPES = Map.of("1", "original", "2", "revised");
    private static final Map<String, String> BUDGET_STATUSES = Map.of("1", "indicative", "2", "committed");

    /** Today's codes, and the letters of version 1. */
    private static final Map<String, String> TRANSACTION_TYPES = Stream.concat(
                    IntStream.rangeClosed(1, 13).mapToObj(Integer::toString).map(code -> Map.entry(code, code)),
                    Map.of(
                            "IF", "1", "C", "2", "D", "3", "E", "4", "IR", "5", "LR", "6", "R", "7", "QP", "8", "QS",
                            "9", "CG", "10")
                            .entrySet()
                            .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    List<BudgetLine> budget(Element activity) {
        return reading.each(activity, "budget", this::line);
    }

    List<Transaction> transactions(Element activity) {
        return reading.each(activity, "transaction", this::transaction);
    }

    private BudgetLine line(Element budget) {
        var from = dates.required(budget, "period-start");
        var to = dates.required(budget, "period-end");
        var value = amounts.value(budget);
        return new BudgetLine(
                orFirst(BUDGET_TYPES, budget, "type"),
                orFirst(BUDGET_STATUSES, budget, "status"),
                from,
                to,
                amounts.amount(value),
                amounts.currency(value),
                valueDate(value));
    }

    /** The standard's default for both, where the attribute is missing. */
    private String orFirst(Map<String, String> codes, Element budget, String attribute) {
        var first = String.valueOf(codes.get("1"));
        return budget.attribute(attribute) == null ? first : reading.known(codes, budget, attribute, first);
    }

    private Transaction transaction(Element element) {
        var type = element.first("transaction-type");
        if (type == null) {
            throw new Unusable(element, null, "note.element-missing", "transaction-type");
        }
        var code = reading.known(TRANSACTION_TYPES, type, "code");
        var date = dates.required(element, "transaction-date");
        var value = amounts.value(element);
        return new Transaction(
                UUID.randomUUID(),
                code,
                date,
                amounts.amount(value),
                amounts.currency(value),
                valueDate(value),
                narratives.one(element.first("description"), Narratives.LONG),
                organisation(element.first("provider-org")),
                organisation(element.first("receiver-org")),
                reading.atMost(Narratives.NAME, element, "ref"));
    }

    private @Nullable LocalDate valueDate(Element value) {
        if (value.attribute("value-date") == null) {
            reading.notes().repaired(value, null, "note.no-value-date");
            return null;
        }
        return dates.optionalIn(value, "value-date");
    }

    private @Nullable String organisation(@Nullable Element element) {
        var name = narratives.one(element, Narratives.NAME);
        return name != null || element == null ? name : reading.atMost(Narratives.NAME, element, "ref");
    }
}
