package org.jointly.ui.component;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money and shares without false precision. */
public final class Amounts {
    private Amounts() {}

    /** 1,250,000 EUR; cents only where there are some. */
    public static String money(BigDecimal amount, String currency) {
        return Words.say("amount.money", number(amount), currency);
    }

    public static String number(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Words.language());
        var whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(amount);
    }

    public static String count(long count) {
        return NumberFormat.getIntegerInstance(Words.language()).format(count);
    }

    public static String share(@Nullable BigDecimal percentage) {
        return percentage == null ? "" : Words.say("amount.share", number(percentage));
    }
}
