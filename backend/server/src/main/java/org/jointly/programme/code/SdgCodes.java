package org.jointly.programme.code;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Sustainable Development Goals and their 169 targets (General Assembly resolution 70/1). */
final class SdgCodes {
    private static final Pattern TARGET = Pattern.compile("([1-9]\\d?)\\.(?:([1-9]\\d?)|([a-d]))");

    /** Of each goal, how many of its targets are numbered, and the last that has a letter. */
    private static final List<String> TARGETS = List.of(
            "5b", "5c", "9d", "7c", "6c", "6b", "3b", "10b", "5c", "7c", "7c", "8c", "3b", "7c", "9c", "10b", "19");

    private SdgCodes() {}

    static boolean hasGoal(String code) {
        return code.matches("[1-9]|1[0-7]");
    }

    static boolean hasTarget(String code) {
        var parts = TARGET.matcher(code);
        return parts.matches()
                && hasGoal(parts.group(1))
                && within(TARGETS.get(Integer.parseInt(parts.group(1)) - 1), parts.group(2), parts.group(3));
    }

    private static boolean within(String most, @Nullable String number, @Nullable String letter) {
        var digits = most.replaceAll("\\D", "");
        var last = most.substring(digits.length());
        if (number != null) {
            return Integer.parseInt(number) <= Integer.parseInt(digits);
        }
        return letter != null && !last.isEmpty() && letter.compareTo(last) <= 0;
    }
}
