package org.jointly.platform.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads one mail address as it is compared and written to: in small letters, the domain as it stands in the DNS. A list, a
 * header or anything else that is not one address is none.
 */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST_LOCAL = 64;

    private MailAddress() {}

    /** What is wrong with it is the message of an {@link IllegalArgumentException}: a key of the message files. */
    public static String read(String text) {
        var whole = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = whole.indexOf('@');
        if (at < 1 || at != whole.lastIndexOf('@')) {
            throw new IllegalArgumentException("mail.one");
        }
        var local = whole.substring(0, at);
        if (!LOCAL.matcher(local).matches() || local.length() > LONGEST_LOCAL) {
            throw new IllegalArgumentException("mail.local");
        }
        var domain = domain(whole.substring(at + 1));
        if (!DOMAIN.matcher(domain).matches() || local.length() + 1 + domain.length() > LONGEST) {
            throw new IllegalArgumentException("mail.domain");
        }
        return local + "@" + domain;
    }

    private static String domain(String text) {
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
