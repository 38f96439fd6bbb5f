package org.jointly.consultation.guest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.consultation.CallRow;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.MailAddress;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.TooMany;

/** Who is asked by mail in calls; in the transaction of the act. */
@Singleton
public class InvitedGuests {
    private static final int MOST = 200;
    private static final int LETTERS_A_DAY = 300;
    private static final Duration DAY = Duration.ofDays(1);

    /** After the day for which answers are promised. */
    private static final int GOOD_FOR_DAYS = 30;

    private final GuestRows rows;
    private final Organisations organisations;

    InvitedGuests(GuestRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    public List<GuestRow> of(UUID call) {
        return rows.of(call);
    }

    public Optional<GuestRow> find(UUID guest) {
        return rows.findById(guest);
    }

    static Instant goodUntil(LocalDate answersOn) {
        return answersOn.plusDays(GOOD_FOR_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** All or none: what is wrong with one is said of it. */
    public List<GuestRow> invite(CallRow call, List<InviteGuest> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var there = rows.of(call.id());
        var asked = there.stream()
                .filter(guest -> guest.revokedAt() == null)
                .map(GuestRow::mail)
                .collect(Collectors.toCollection(HashSet::new));
        if (there.size() + wanted.size() > MOST) {
            throw new Invalid("/guests", "consultation.too-many-guests", MOST);
        }
        var added = new ArrayList<GuestRow>();
        for (var guest : wanted) {
            added.add(row(call, guest, "/guests/" + added.size(), asked, now));
        }
        mayWrite(added.size(), now);
        return rows.saveAll(added);
    }

    /** Refuses what would be more letters than an organisation sends in a day. */
    void mayWrite(int letters, Instant now) {
        if (rows.sentBy(Actor.current().organisation(), now.minus(DAY)) + letters > LETTERS_A_DAY) {
            throw new TooMany(Duration.ofHours(1));
        }
    }

    private GuestRow row(CallRow call, InviteGuest wanted, String pointer, Set<String> asked, Instant now) {
        var by = Actor.current().by();
        var mail = mail(wanted.mail(), pointer + "/mail");
        if (!asked.add(mail)) {
            throw new Invalid(pointer + "/mail", "consultation.guest-invited-already");
        }
        return new GuestRow(
                UUID.randomUUID(),
                call.id(),
                call.programme(),
                name(wanted.name(), pointer + "/name"),
                wanted.kind(),
                mail,
                CleanName.of(wanted.contact()),
                wanted.language(),
                by.person(),
                by.personName(),
                by.organisation(),
                by.organisationName(),
                now,
                1,
                now,
                goodUntil(call.answersOn()),
                null,
                null);
    }

    private static String mail(String text, String pointer) {
        try {
            return MailAddress.read(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid(pointer, String.valueOf(e.getMessage()));
        }
    }

    /** Nobody passes for an organisation that is here. */
    private String name(String text, String pointer) {
        var name = LetterWords.plain(text);
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new Invalid(pointer, "consultation.guest-without-name");
        }
        var known = organisations.named(name, null).items().stream()
                .filter(organisation -> folded(organisation.name()).equals(folded(name)))
                .findFirst();
        if (known.isPresent()) {
            throw new Invalid(pointer, "consultation.guest-is-here", known.get().name());
        }
        return name;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
