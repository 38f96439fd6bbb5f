package org.jointly.notification.calendar;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointly.notification.disclosure.Disclosures;
import org.jointly.platform.Actor;
import org.jointly.platform.deadline.DeadlineSource;
import org.jointly.platform.mail.LetterWords;

/** All that features say is due for somebody, in the words of their calendar; the nearest, up to a number. */
@Singleton
class CalendarEntries {
    static final int MOST = 1000;
    /** What was not done in time is shown for as long. */
    private static final Duration OVERDUE = Duration.ofDays(60);

    private static final String WORDS = "mail.calendar";
    private final List<DeadlineSource> sources;
    private final Disclosures disclosures;
    private final String ui;

    CalendarEntries(List<DeadlineSource> sources, Disclosures disclosures, @Value("${jointly.ui}") String ui) {
        this.sources = sources;
        this.disclosures = disclosures;
        this.ui = ui;
    }

    /** @param readers one person for each of their organisations */
    List<CalendarEntry> of(List<Actor> readers, String language, Instant now) {
        var words = new LetterWords(WORDS, language);
        var found = new ArrayList<CalendarEntry>();
        for (var reader : readers) {
            var said = new SaidDeadlines(words, disclosures.of(reader.organisation()), reader, ui);
            for (var source : sources) {
                reader.find(() -> source.deadlines(now.minus(OVERDUE), MOST))
                        .forEach(deadline -> found.add(said.entry(deadline)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(
                                (CalendarEntry entry) -> entry.due().order())
                        .thenComparing(entry -> entry.key().uid()))
                .limit(MOST)
                .toList();
    }
}
