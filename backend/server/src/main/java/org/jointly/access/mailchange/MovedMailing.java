package org.jointly.access.mailchange;

import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.access.notice.WrittenLanguage;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Writes to the old address of an account that an organisation's directory gave another one. */
@Singleton
class MovedMailing implements Receiver<MailMoved> {
    private final WrittenLanguage languages;
    private final Mailer mailer;

    MovedMailing(WrittenLanguage languages, Mailer mailer) {
        this.languages = languages;
        this.mailer = mailer;
    }

    @Override
    public Kind<MailMoved> kind() {
        return MailMoved.KIND;
    }

    @Override
    public void receive(Delivery<MailMoved> delivery) {
        var moved = delivery.message();
        var words = new LetterWords("mail.mailchange", languages.of(moved.person(), moved.name()));
        mailer.send(new LetterPage(
                        moved.from(),
                        words.say("moved.subject"),
                        List.of(words.say("moved.text", words.isolated(moved.to())), words.say("moved.next")),
                        null,
                        List.of(words.say("why")))
                .in(words));
    }
}
