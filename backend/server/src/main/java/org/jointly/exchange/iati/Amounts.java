package org.jointly.exchange.iati;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** Numbers written as {@code xsd:decimal}, and the currencies of those that are money. */
record Amounts(ActivityReading reading) {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,10})?|\\.\\d{1,10})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The element that holds an amount of money. */
    Element value(Element part) {
        var value = part.first("value");
        if (value == null) {
            throw new Unusable(part, null, "note.element-missing", "value");
        }
        return value;
    }

    BigDecimal amount(Element value) {
        var written = value.text();
        if (!DECIMAL.matcher(written).matches()) {
            throw new Unusable(value, null, written.isEmpty() ? "note.no-amount" : "note.no-number");
        }
        return new BigDecimal(written);
    }

    String currency(Element value) {
        var own = value.attribute("currency");
        var written = own == null ? reading.currency() : own;
        if (written == null) {
            throw new Unusable(value, null, "note.no-currency");
        }
        var currency = written.toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            throw new Unusable(value, own == null ? null : "currency", "note.currency-unknown", Cut.to(20, written));
        }
        return currency;
    }

    @Nullable BigDecimal percentage(Element element) {
        var written = element.attribute("percentage");
        if (written == null) {
            return null;
        }
        var share = DECIMAL.matcher(written).matches() ? new BigDecimal(written) : null;
        if (share == null || share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
            reading.notes().repaired(element, "percentage", "note.no-percentage");
            return null;
        }
        return share;
    }
}
