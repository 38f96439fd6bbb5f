package org.jointly.platform.mail;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Our words for letters, in one language.
 *
 * @param bundle the message files they stand in
 */
public record LetterWords(String bundle, String language) {
    private static final Pattern UNPLAIN =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]+");

    public String say(String key, Object... parts) {
        return new MessageFormat(texts().getString(key), locale()).format(parts);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                bundle,
                locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public boolean has(String key) {
        return texts().containsKey(key);
    }

    public String day(ZonedDateTime moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(moment);
    }

    /** With the time and its zone. */
    public String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(moment)
                + " (" + moment.getZone().getId() + ")";
    }

    /** So that a name in another script does not turn round what stands beside it. */
    public String isolated(String name) {
        return "\u2068" + plain(name) + "\u2069";
    }

    /** What somebody wrote, as a part of one line: no line of its own, and nothing that turns round what stands beside it. */
    public static String plain(String written) {
        return UNPLAIN.matcher(written).replaceAll(" ").strip();
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
