package org.jointly.access.review;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.member.People;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Mails an administrator that a review waits, if it still does, they still administer the organisation, and the address is proven. */
@Singleton
class ReminderSending implements Receiver<ReviewReminder> {
    private static final String WORDS = "mail.review";

    private final ReviewRounds rounds;
    private final People people;
    private final KeycloakAccounts accounts;
    private final Organisations organisations;
    private final Mailer mailer;
    private final String ui;

    ReminderSending(
            ReviewRounds rounds,
            People people,
            KeycloakAccounts accounts,
            Organisations organisations,
            Mailer mailer,
            @Value("${jointly.ui}") String ui) {
        this.rounds = rounds;
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.mailer = mailer;
        this.ui = ui;
    }

    @Override
    public Kind<ReviewReminder> kind() {
        return ReviewReminder.KIND;
    }

    @Override
    public void receive(Delivery<ReviewReminder> delivery) {
        var wanted = delivery.message();
        Duty.ACCESS
                .find(() -> rounds.unfinished(wanted.review()))
                .ifPresent(review -> people.one(wanted.organisation(), wanted.person())
                        .filter(person -> person.enabled() && !person.suspended())
                        .filter(person -> person.roles().contains(Role.ADMIN))
                        .filter(this::isReached)
                        .ifPresent(person -> mailer.send(letter(review, person))));
    }

    private boolean isReached(Person person) {
        return person.mail() != null
                && accounts.account(person.id()).filter(Account::mailVerified).isPresent();
    }

    private Letter letter(ReviewRow review, Person person) {
        var words = new LetterWords(WORDS, Duty.ACCESS.find(() -> rounds.language(person.id())));
        var organisation = organisations.organisation(review.organisation()).name();
        return new LetterPage(
                        String.valueOf(person.mail()),
                        words.say("reminder.subject", organisation),
                        List.of(
                                words.say(
                                        "greeting",
                                        words.isolated(
                                                Objects.requireNonNullElse(CleanName.of(person.name()), organisation))),
                                words.say(
                                        "reminder.text",
                                        words.isolated(organisation),
                                        review.people() - review.decided(),
                                        review.people()),
                                words.say(
                                        "reminder.due",
                                        words.day(review.due().minusNanos(1).atZone(ZoneOffset.UTC)))),
                        new LetterPage.Button(words.say("reminder.open"), ui + "/organisation/reviews/" + review.id()),
                        List.of(words.say("reminder.undecided")))
                .in(words);
    }
}
