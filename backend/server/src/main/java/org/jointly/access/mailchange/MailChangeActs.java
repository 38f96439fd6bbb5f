package org.jointly.access.mailchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.notice.WrittenLanguage;
import org.jointly.access.provision.Provisions;
import org.jointly.platform.Caller;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.TooMany;

/** What is done about the change of an address, each step in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
class MailChangeActs {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_OF_PERSON = 3;
    private static final int MOST_TO_ADDRESS = 3;

    private final MailChangeRows rows;
    private final Provisions provisions;
    private final WrittenLanguage languages;
    private final Outbox outbox;
    private final Clock clock;

    MailChangeActs(MailChangeRows rows, Provisions provisions, WrittenLanguage languages, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.provisions = provisions;
        this.languages = languages;
        this.outbox = outbox;
        this.clock = clock;
    }

    String languageOf(Caller caller) {
        return languages.of(caller.person(), caller.name());
    }

    @Transactional(readOnly = true)
    Optional<MailChangeRow> lasting(UUID person) {
        return rows.lasting(person);
    }

    /** Who has the address already is not looked at here: the answer tells nothing of it, nor that it was written to often enough. */
    @Transactional
    void ask(MailChangeRow row) {
        rows.lock(row.person());
        var since = clock.instant().minus(DAY);
        if (rows.ofPerson(row.person(), since) >= MOST_OF_PERSON) {
            throw new TooMany(DAY);
        }
        var earlier = rows.lasting(row.person());
        if (earlier.filter(MailChangeRow::isChanging).isPresent()) {
            throw new TooMany(MOMENT);
        }
        earlier.ifPresent(there -> rows.end(there.id(), "withdrawn"));
        var often = rows.ofMail(row.newMail(), since) >= MOST_TO_ADDRESS;
        rows.ask(row);
        outbox.send(MailChangeLetter.KIND, null, new MailChangeLetter(row.id(), true));
        if (!often) {
            outbox.send(MailChangeLetter.KIND, null, new MailChangeLetter(row.id(), false));
        }
    }

    @Transactional
    void withdraw(UUID person) {
        rows.lock(person);
        rows.lasting(person)
                .filter(row -> row.state().equals("open"))
                .ifPresent(row -> rows.end(row.id(), "withdrawn"));
    }

    /** Makes this token the one that opens that end; empty if no letter is to be sent any more. */
    @Transactional
    Optional<MailChangeRow> seal(MailChangeLetter letter, String token) {
        var row = rows.find(letter.change()).filter(found -> found.isOpen(clock.instant()));
        row.ifPresent(found -> {
            if (letter.old()) {
                rows.sealOld(found.id(), LinkTokens.hash(token));
            } else {
                rows.sealNew(found.id(), LinkTokens.hash(token));
            }
        });
        return row;
    }

    @Transactional(readOnly = true)
    Optional<MailChangeRow> find(UUID id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    Optional<LinkedChange> behind(String token) {
        return linked(token);
    }

    @Transactional
    LinkedChange confirm(String token) {
        var link = held(token);
        var now = clock.instant();
        if (link.row().isOpen(now)) {
            var confirmed = link.old()
                    ? rows.confirmOld(link.row().id(), now)
                    : rows.confirmNew(link.row().id(), now);
            var after = rows.find(link.row().id()).orElseThrow();
            if (confirmed == 1 && after.isConfirmed()) {
                outbox.send(MailChangeSettled.KIND, null, new MailChangeSettled(after.id()));
            }
        }
        return held(token);
    }

    @Transactional
    LinkedChange stop(String token) {
        var link = held(token);
        if (!link.old()) {
            throw new NotFound("change");
        }
        if (rows.end(link.row().id(), "stopped") == 1) {
            outbox.send(
                    MailChangeSettled.KIND,
                    null,
                    new MailChangeSettled(link.row().id()));
        }
        return held(token);
    }

    /** What is to be told to Keycloak now; empty if it was stopped meanwhile. An older wish of a directory is void by it. */
    @Transactional
    Optional<MailChangeRow> begin(MailChangeRow confirmed) {
        rows.lock(confirmed.person());
        if (rows.begin(confirmed.id()) == 1) {
            provisions.forgetMail(confirmed.person());
        }
        return rows.find(confirmed.id()).filter(MailChangeRow::isChanging);
    }

    @Transactional
    void finish(UUID id, String state) {
        rows.finish(id, state);
    }

    @Transactional
    int forget() {
        return rows.forget(clock.instant().minus(KEPT));
    }

    private LinkedChange held(String token) {
        return linked(token)
                .map(link -> {
                    rows.lock(link.row().person());
                    return linked(token).orElseThrow();
                })
                .orElseThrow(() -> new NotFound("change"));
    }

    private Optional<LinkedChange> linked(String token) {
        var hash = LinkTokens.hash(token);
        return rows.behindOld(hash)
                .map(row -> new LinkedChange(row, true))
                .or(() -> rows.behindNew(hash).map(row -> new LinkedChange(row, false)));
    }
}
