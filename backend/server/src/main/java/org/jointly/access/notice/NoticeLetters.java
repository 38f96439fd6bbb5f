package org.jointly.access.notice;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.organisation.Organisations;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.Mailer;

/** Writes to one person, in their language, in their time zone and to their proven address. */
@Singleton
public class NoticeLetters {
    private static final String WORDS = "mail.notice";

    private final KeycloakAccounts accounts;
    private final LanguageReading languages;
    private final Organisations organisations;
    private final Mailer mailer;
    private final String ui;

    NoticeLetters(
            KeycloakAccounts accounts,
            LanguageReading languages,
            Organisations organisations,
            Mailer mailer,
            @Value("${jointly.ui}") String ui) {
        this.accounts = accounts;
        this.languages = languages;
        this.organisations = organisations;
        this.mailer = mailer;
        this.ui = ui;
    }

    /** Nobody whose account is closed or whose address is not proven. */
    public void write(UUID person, Told told) {
        accounts.account(person)
                .filter(account -> account.mailVerified() && account.enabled())
                .ifPresent(account -> send(account, told));
    }

    private void send(Account account, Told told) {
        var wishes = languages.of(account.id(), account.name());
        if (account.mail() != null) {
            mailer.send(letter(account, account.mail(), told, wishes));
        }
    }

    private Letter letter(Account account, String mail, Told told, LanguageReading.Wishes wishes) {
        var words = new LetterWords(WORDS, wishes.language());
        var organisation = organisations.organisation(told.organisation()).name();
        var about = told.about();
        var day = told.on() == null ? "" : words.moment(told.on().atZone(ZoneId.of(wishes.zone())));
        var role = told.role() == null ? "" : words.say("role." + told.role());
        Object[] parts = {words.isolated(told.name()), words.isolated(organisation), day, role};
        return new LetterPage(
                        mail,
                        words.say(about + ".subject", told.name(), organisation, day),
                        List.of(
                                words.say("greeting", words.isolated(account.name())),
                                words.say(about + ".text", parts),
                                words.say(about + ".next", parts)),
                        new LetterPage.Button(words.say(about + ".open"), ui + page(told)),
                        List.of(words.say(about + ".why", words.isolated(organisation))))
                .in(words);
    }

    private static String page(Told told) {
        return switch (told.about()) {
            case "machine", "webhook" -> "/organisation/machines";
            case "domain" -> "/organisation/sign-in";
            case "left" ->
                told.person() == null ? "/organisation" : "/organisation/people/" + told.person() + "/duties";
            case "mail-changed", "role-ends-of" -> "/organisation";
            case "archive", "archive-failed", "leaving", "leaving-taken-back", "leaving-held-up", "organisation-left" ->
                "/organisation/data";
            default -> "/me";
        };
    }
}
