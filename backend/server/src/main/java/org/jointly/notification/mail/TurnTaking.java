package org.jointly.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.access.Correspondence;
import org.jointly.access.Correspondence.Addressee;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.api.notification.Notice;
import org.jointly.notification.Notification;
import org.jointly.notification.NotificationSettings;
import org.jointly.notification.PersonReaders;
import org.jointly.notification.bounce.AddressBlocks;
import org.jointly.notification.disclosure.Disclosures;
import org.jointly.notification.place.ReplyPlaces;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.mail.ReplyAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Takes one person's turn for one of their organisations: asks who they are now, what they want and may see now, and writes the
 * letter of it.
 */
@Singleton
class TurnTaking {
    private final MailTurns turns;
    private final Planning planning;
    private final PersonReaders readers;
    private final Correspondence correspondence;
    private final Disclosures disclosures;
    private final Notification notification;
    private final LetterWriting letters;
    private final ReplyPlaces replies;
    private final ReplyAddresses addresses;
    private final AddressBlocks blocks;
    private final Clock clock;

    TurnTaking(
            MailTurns turns,
            Planning planning,
            PersonReaders readers,
            Correspondence correspondence,
            Disclosures disclosures,
            Notification notification,
            LetterWriting letters,
            ReplyPlaces replies,
            ReplyAddresses addresses,
            AddressBlocks blocks,
            Clock clock) {
        this.turns = turns;
        this.planning = planning;
        this.readers = readers;
        this.correspondence = correspondence;
        this.disclosures = disclosures;
        this.notification = notification;
        this.letters = letters;
        this.replies = replies;
        this.addresses = addresses;
        this.blocks = blocks;
        this.clock = clock;
    }

    void take(TurnRows.TurnRow turn) {
        var now = clock.instant();
        var reader = reader(turn.person(), turn.organisation());
        var addressee = reader.isEmpty() ? Optional.<Addressee>empty() : reached(turn.person());
        if (addressee.isEmpty()) {
            Duty.NOTIFICATION.perform(() -> turns.end(turn, now));
            return;
        }
        var plan = Duty.NOTIFICATION.find(() -> planning.of(addressee.get()));
        var pending = Duty.NOTIFICATION.find(() -> turns.pending(turn));
        var due = plan.due(pending, now);
        var unwanted =
                ids(pending.stream().filter(notice -> !plan.isWanted(notice)).toList());
        var letters = Stream.of(plan.atOnce(due), plan.digest(due))
                .filter(some -> !some.isEmpty())
                .map(some -> new MailTurns.Mailing(ids(some), letter(addressee.get(), reader.get(), plan, some, now)))
                .toList();
        Duty.NOTIFICATION.perform(() -> turns.take(turn, plan, letters, unwanted, now));
    }

    private static List<UUID> ids(List<MailPlan.Pending> notices) {
        return notices.stream().map(MailPlan.Pending::id).toList();
    }

    /** As they may read for the organisation now; empty for who works there no more, and where it is suspended. */
    Optional<Actor> reader(UUID person, UUID organisation) {
        return readers.of(person, organisation);
    }

    /** Empty too where letters come back from their address. */
    private Optional<Addressee> reached(UUID person) {
        return correspondence
                .of(person)
                .filter(addressee -> !Duty.NOTIFICATION.find(() -> blocks.isBlocked(person, addressee.mail())));
    }

    /** Whether that is still their proven address, from which letters do not come back, and their account open. */
    boolean isReachedAt(UUID person, String address) {
        return reached(person)
                .filter(addressee -> addressee.mail().equals(address))
                .isPresent();
    }

    /** Whether a letter that tells so much may go out for the organisation now. */
    boolean allows(UUID organisation, DisclosureLevel level) {
        return !level.saysMoreThan(disclosures.of(organisation));
    }

    /** Whether they want one of these kinds by mail at all. */
    boolean wants(UUID person, List<String> kinds) {
        return Duty.NOTIFICATION.find(() -> planning.wants(person, kinds));
    }

    private @Nullable NewLetter letter(
            Addressee to, Actor reader, MailPlan plan, List<MailPlan.Pending> due, Instant now) {
        var shown = reader.find(() -> notification.those(ids(due))).stream()
                .filter(notice -> notice.title() != null)
                .toList();
        if (shown.isEmpty()) {
            return null;
        }
        var token = LinkTokens.make();
        var level = disclosures.of(reader.organisation());
        var id = UUID.randomUUID();
        var replyTo = replyTo(id, reader, shown);
        return new NewLetter(
                id,
                to.person(),
                reader.organisation(),
                shown.stream().map(Notice::id).toList(),
                shown.stream().map(Notice::kind).distinct().sorted().toList(),
                plan.isDigest(due) ? plan.day(now) : null,
                LinkTokens.hash(token),
                letters.stopLink(token),
                replyTo,
                root(shown),
                level,
                letters.letter(to, reader, new LetterWriting.Contents(shown, level, token, replyTo != null)),
                now);
    }

    /** Where all of it is in one place in which they may answer. */
    private @Nullable String replyTo(UUID letter, Actor reader, List<Notice> shown) {
        var threads = shown.stream().map(Notice::thread).distinct().toList();
        return threads.size() == 1 && replies.takes(reader, threads.getFirst())
                ? addresses.reply(letter).orElse(null)
                : null;
    }

    private static @Nullable String root(List<Notice> shown) {
        var threads = shown.stream().map(Notice::thread).distinct().toList();
        return threads.size() == 1 ? threads.getFirst().toString() : null;
    }

    /** What somebody chose, read in one transaction under the duty {@code NOTIFICATION}. */
    @Singleton
    static class Planning {
        private final Choices choices;
        private final Notification notification;
        private final NotificationSettings settings;

        Planning(Choices choices, Notification notification, NotificationSettings settings) {
            this.choices = choices;
            this.notification = notification;
            this.settings = settings;
        }

        boolean wants(UUID person, List<String> kinds) {
            var chosen = choices.chosen(person);
            return kinds.stream().anyMatch(kind -> chosen.get(kind) != Cadence.OFF);
        }

        MailPlan of(Addressee addressee) {
            return new MailPlan(
                    choices.chosen(addressee.person()),
                    notification.pressing(),
                    choices.times(addressee.person()),
                    addressee.zone(),
                    settings.grace());
        }
    }
}
