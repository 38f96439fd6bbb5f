package org.jointly.ui.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Text;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Words;

/** What became different between two versions of a programme. */
final class ProgrammeDifferences {
    private ProgrammeDifferences() {}

    static Facts between(Programme before, Programme after) {
        var facts = new Facts();
        change(facts, "programme.title", before, after, programme -> texts(programme.titles()));
        change(facts, "programme.what", before, after, programme -> descriptions(programme.descriptions()));
        change(
                facts,
                "programme.when",
                before,
                after,
                programme -> Dates.span(programme.startsOn(), programme.endsOn()));
        change(facts, "programme.where", before, after, programme -> ProgrammeLine.places(programme.places()));
        change(facts, "programme.stage", before, after, programme -> Words.of(programme.stage()));
        change(
                facts,
                "programme.strands",
                before,
                after,
                programme ->
                        programme.strands().stream().sorted().map(Words::of).collect(Collectors.joining(", ")));
        return facts;
    }

    private static void change(
            Facts facts, String key, Programme before, Programme after, Function<Programme, String> part) {
        if (!part.apply(before).equals(part.apply(after))) {
            facts.with(Words.say(key), part.apply(after));
        }
    }

    private static String texts(List<Text> texts) {
        return texts.stream().map(Text::text).collect(Collectors.joining(" · "));
    }

    private static String descriptions(List<Description> descriptions) {
        return descriptions.stream().map(Description::text).collect(Collectors.joining(" · "));
    }
}
