package org.jointly.platform.mail.incoming;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a letter could not be delivered (RFC 3464), or, as some servers say it, in words alone.
 *
 * @param status as {@code 5.1.1} (RFC 3463)
 */
public record DeliveryReport(String status) {
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(failed|delayed)\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)([45])[0-5]\\d[ -]");
    private static final Pattern FOR_GOOD = Pattern.compile(
            "(?i)permanent (?:fatal )?error|user unknown|no such user|mailbox unavailable|unknown user");
    private static final String POLICY = "5.7.";
    private static final String FULL = "5.2.2";

    /** Whether that address takes nothing at all. What a policy refuses, and a full mailbox, may be otherwise tomorrow. */
    public boolean isForGood() {
        return status.startsWith("5") && !status.startsWith(POLICY) && !status.equals(FULL);
    }

    /** Of the part that programs read. */
    static Optional<DeliveryReport> ofStatus(String part) {
        var status = STATUS.matcher(part);
        return ACTION.matcher(part).find() && status.find()
                ? Optional.of(new DeliveryReport(status.group(1)))
                : Optional.empty();
    }

    /** Of what is written for people, where there is nothing else. */
    static Optional<DeliveryReport> ofWords(String text) {
        var enhanced = ENHANCED.matcher(text);
        if (enhanced.find()) {
            return Optional.of(new DeliveryReport(enhanced.group(1)));
        }
        if (FOR_GOOD.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return Optional.of(new DeliveryReport("5.0.0"));
        }
        var code = CODE.matcher(text);
        return code.find() ? Optional.of(new DeliveryReport(code.group(1) + ".0.0")) : Optional.empty();
    }
}
