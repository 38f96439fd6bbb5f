package org.jointly.access.mailchange;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Mails the link of one end. To a new address that somebody has already goes a letter without one, so that whoever asked learns
 * nothing of it.
 */
@Singleton
class MailChangeSending implements Receiver<MailChangeLetter> {
    private static final String WORDS = "mail.mailchange";

    private final MailChangeActs acts;
    private final KeycloakAccounts accounts;
    private final Mailer mailer;
    private final String ui;

    MailChangeSending(
            MailChangeActs acts, KeycloakAccounts accounts, Mailer mailer, @Value("${jointly.ui}") String ui) {
        this.acts = acts;
        this.accounts = accounts;
        this.mailer = mailer;
        this.ui = ui;
    }

    @Override
    public Kind<MailChangeLetter> kind() {
        return MailChangeLetter.KIND;
    }

    @Override
    public void receive(Delivery<MailChangeLetter> delivery) {
        var letter = delivery.message();
        var token = LinkTokens.make();
        Duty.ACCESS
                .find(() -> acts.seal(letter, token))
                .ifPresent(row -> mailer.send(letter.old() ? toOld(row, token) : toNew(row, token)));
    }

    private Letter toOld(MailChangeRow row, String token) {
        var words = new LetterWords(WORDS, row.language());
        return new LetterPage(
                        row.oldMail(),
                        words.say("old.subject"),
                        List.of(words.say("old.text", words.isolated(row.newMail())), words.say("old.next")),
                        new LetterPage.Button(words.say("open"), ui + "/mail-change/" + token),
                        List.of(words.say("expires"), words.say("why")))
                .in(words);
    }

    private Letter toNew(MailChangeRow row, String token) {
        var words = new LetterWords(WORDS, row.language());
        var taken = accounts.withMail(row.newMail()).isPresent();
        return new LetterPage(
                        row.newMail(),
                        words.say("new.subject"),
                        taken
                                ? List.of(words.say("taken.text"))
                                : List.of(words.say("new.text"), words.say("new.next")),
                        taken ? null : new LetterPage.Button(words.say("open"), ui + "/mail-change/" + token),
                        List.of(words.say(taken ? "why" : "expires"), words.say("ignore")))
                .in(words);
    }
}
