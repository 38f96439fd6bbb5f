package org.jointly.ui.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jointly.api.access.Role;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.AccessGround;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** Why somebody may do something, as a sentence. */
public final class AccessWords {
    /** As one says it: first to look, last what few may do. What is not in it comes behind. */
    private static final List<String> ORDER = List.of(
            "reach.may.programme.see",
            "reach.may.document.comment",
            "reach.may.topic.raise",
            "reach.may.topic.drafters",
            "reach.may.document.write",
            "reach.may.programme.update",
            "reach.may.programme.import",
            "reach.may.programme.change_stage",
            "reach.may.programme.invite",
            "reach.may.programme.end_participation",
            "reach.may.programme.leave");

    private AccessWords() {}

    /** What they may do and why, or why not even look. */
    public static String sentence(String person, List<String> may, List<AccessGround> grounds) {
        var because =
                Words.and(grounds.stream().map(ground -> ground(person, ground)).toList());
        if (may.isEmpty()) {
            return grounds.isEmpty()
                    ? Words.say("reach.nothing-at-all", person)
                    : Words.say("reach.nothing", person, because);
        }
        return grounds.isEmpty()
                ? Words.say("reach.may", person, said(may))
                : Words.say("reach.may-because", person, said(may), because);
    }

    /** To how much, in brief. */
    public static String brief(List<AccessCount> counts) {
        return String.join(
                " · ",
                counts.stream()
                        .filter(count -> count.count() > 0 && Words.knows("reach.count." + count.code()))
                        .map(count -> Words.say("reach.count." + count.code(), count.count()))
                        .toList());
    }

    /** Codes without words of their own are contained in another. */
    private static String said(List<String> may) {
        return Words.and(may.stream()
                .map(code -> "reach.may." + code)
                .filter(Words::knows)
                .sorted(Comparator.comparingInt(AccessWords::place))
                .map(Words::say)
                .toList());
    }

    private static int place(String key) {
        var place = ORDER.indexOf(key);
        return place < 0 ? ORDER.size() : place;
    }

    private static String ground(String person, AccessGround ground) {
        return switch (ground.kind()) {
            case "participation" ->
                Words.say(
                        "reach.participation",
                        Acting.now().organisation().name(),
                        Words.ofCode("capacity", ground.code()),
                        day(ground));
            case "role" -> role(person, ground);
            case "vouched_role" ->
                Words.say(
                        "reach.role-vouched",
                        person,
                        Words.of(Role.valueOf(ground.code().toUpperCase(Locale.ROOT))),
                        day(ground));
            case "archival" -> Words.say("reach.archived");
            case "delegation" -> Words.say("reach.delegation", person, by(ground), day(ground));
            case "appointment" ->
                Words.say(
                        "reach.appointment",
                        person,
                        Words.ofCode("channelDuty", ground.code()),
                        day(ground),
                        by(ground));
            default -> ground.code();
        };
    }

    private static String role(String person, AccessGround ground) {
        var role = Words.of(Role.valueOf(ground.code().toUpperCase(Locale.ROOT)));
        if (ground.since() == null) {
            return Words.say("reach.role-directory", person, role);
        }
        return ground.by() == null
                ? Words.say("reach.role-found", person, role, day(ground))
                : Words.say("reach.role", person, role, day(ground), ground.by());
    }

    private static String day(AccessGround ground) {
        return ground.since() == null ? "–" : Dates.day(Dates.dayOf(ground.since()));
    }

    private static String by(AccessGround ground) {
        return ground.by() == null ? "–" : ground.by();
    }
}
