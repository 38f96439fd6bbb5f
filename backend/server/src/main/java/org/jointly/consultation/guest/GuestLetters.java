package org.jointly.consultation.guest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jointly.consultation.CallDays;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jspecify.annotations.Nullable;

/** Writes to guests in their language, if that is still true and of use by then. */
@Singleton
@Transactional(readOnly = true)
class GuestLetters {
    private static final String WORDS = "mail.guest";

    private final GuestRows rows;
    private final Consultation consultation;
    private final GuestLinks links;
    private final Clock clock;

    GuestLetters(GuestRows rows, Consultation consultation, GuestLinks links, Clock clock) {
        this.rows = rows;
        this.consultation = consultation;
        this.links = links;
        this.clock = clock;
    }

    Optional<Letter> wanted(GuestLetterWanted wanted) {
        return rows.findById(wanted.guest())
                .filter(guest -> guest.isGood(clock.instant()) && guest.mail() != null)
                .flatMap(guest -> letter(guest, consultation.row(guest.call()), wanted));
    }

    private Optional<Letter> letter(GuestRow guest, CallRow call, GuestLetterWanted wanted) {
        var occasion = wanted.occasion();
        if (occasion.needsAnOpenCall() && !call.isOpen(clock.instant())
                || occasion != GuestOccasion.WITHDRAWN && call.withdrawnAt() != null
                || occasion == GuestOccasion.CLOSING
                        && rows.silent(call.id()).stream().noneMatch(guest::isThe)) {
            return Optional.empty();
        }
        var said = new Said(new LetterWords(WORDS, guest.language()), guest, call, clock.instant());
        var receipt = wanted.submission() == null
                ? null
                : rows.receipt(wanted.submission()).orElse(null);
        return Optional.of(said.letter(occasion, links.address(guest), receipt));
    }

    /** The words of one letter. */
    private record Said(LetterWords words, GuestRow guest, CallRow call, Instant now) {
        Letter letter(GuestOccasion occasion, String link, GuestRows.@Nullable ReceiptRow receipt) {
            var key = occasion.key();
            var paragraphs = new ArrayList<String>();
            paragraphs.add(greeting());
            paragraphs.add(words.say(key + ".text", parts(occasion, receipt)));
            if (occasion == GuestOccasion.ASKED && isTaken()) {
                paragraphs.add(words.say(
                        "asked.until",
                        lastDay(),
                        call.zone(),
                        words.day(call.answersOn().atStartOfDay(ZoneOffset.UTC))));
                paragraphs.add(words.say("asked.how", isolated(guest.name())));
            }
            if (receipt != null) {
                paragraphs.add(words.say("submitted.hash", receipt.hash()));
                if (isTaken()) {
                    paragraphs.add(words.say("submitted.again", lastDay(), call.zone()));
                }
            }
            return new LetterPage(
                            Objects.requireNonNull(guest.mail()),
                            words.say(key + ".subject", LetterWords.plain(call.title()), call.organisationName()),
                            paragraphs,
                            new LetterPage.Button(words.say(seesAnswers(occasion) ? "see" : "open"), link),
                            small(occasion))
                    .in(words);
        }

        private static boolean seesAnswers(GuestOccasion occasion) {
            return occasion == GuestOccasion.ANSWERED || occasion == GuestOccasion.PUBLISHED;
        }

        private String greeting() {
            var contact = guest.contact();
            return contact == null ? words.say("greeting.nobody") : words.say("greeting", isolated(contact));
        }

        /** The same for all: who asks, whom, about what and in which programme, until when, why, and the receipt's number and moment. */
        private Object[] parts(GuestOccasion occasion, GuestRows.@Nullable ReceiptRow receipt) {
            var why = occasion == GuestOccasion.WITHDRAWN ? call.withdrawnFor() : call.extendedFor();
            return new Object[] {
                isolated(call.organisationName()),
                isolated(guest.name()),
                isolated(call.title()),
                isolated(call.programmeTitle()),
                lastDay(),
                call.zone(),
                why == null ? "" : isolated(why),
                receipt == null ? "" : String.valueOf(receipt.number()),
                receipt == null ? "" : words.moment(receipt.submittedAt().atZone(zone()))
            };
        }

        private boolean isTaken() {
            return !call.hasEnded() && !call.hasClosed(now);
        }

        private List<String> small(GuestOccasion occasion) {
            var until = words.say(
                    "link", words.day(guest.goodUntil().atZone(ZoneOffset.UTC).minusDays(1)), isolated(guest.name()));
            return occasion == GuestOccasion.ASKED ? List.of(until, words.say("ignore")) : List.of(until);
        }

        private String lastDay() {
            return words.day(day());
        }

        private ZonedDateTime day() {
            return CallDays.lastDay(call.closesAt(), call.zone()).atStartOfDay(zone());
        }

        private ZoneId zone() {
            return ZoneId.of(call.zone());
        }

        private String isolated(String text) {
            return words.isolated(text);
        }
    }
}
