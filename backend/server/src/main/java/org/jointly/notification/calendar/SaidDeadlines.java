package org.jointly.notification.calendar;

import java.util.ArrayList;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.platform.Actor;
import org.jointly.platform.deadline.Deadline;
import org.jointly.platform.mail.LetterWords;

/**
 * What a calendar says of deadlines of one organisation.
 *
 * @param level with {@code KINDS} it says of each what kind it is, and leads there
 * @param ui where people find the user interface
 */
record SaidDeadlines(LetterWords words, DisclosureLevel level, Actor reader, String ui) {
    private static final int LONGEST_TITLE = 200;

    CalendarEntry entry(Deadline deadline) {
        var key = new CalendarKey(reader.organisation(), deadline.kind(), deadline.subject());
        var link = ui + "/for/" + reader.organisation() + deadline.page();
        return new CalendarEntry(key, deadline.due(), title(deadline), description(deadline, link), link);
    }

    private String title(Deadline deadline) {
        var detailed = deadline.kind() + "." + deadline.detail();
        if (tells() && words.has(detailed)) {
            return words.say(detailed);
        }
        return tells() && deadline.title() != null
                ? words.say(deadline.kind(), plain(deadline.title()))
                : words.say(deadline.kind() + ".plain");
    }

    private boolean tells() {
        return level == DisclosureLevel.TITLES;
    }

    private String description(Deadline deadline, String link) {
        var lines = new ArrayList<String>();
        lines.add(words.say("for", plain(reader.organisationName())));
        if (tells() && deadline.programme() != null) {
            lines.add(words.say("programme", plain(deadline.programme())));
        }
        lines.add(words.say("open", link));
        return String.join("\n", lines);
    }

    private static String plain(String title) {
        var plain = LetterWords.plain(title);
        return plain.codePointCount(0, plain.length()) > LONGEST_TITLE
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…"
                : plain;
    }
}
