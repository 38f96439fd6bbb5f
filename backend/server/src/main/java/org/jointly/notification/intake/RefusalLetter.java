package org.jointly.notification.intake;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.access.Correspondence;
import org.jointly.access.Correspondence.Addressee;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.mail.ReplyAddresses;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Tells somebody why nothing came of their mail, with the way to where they can answer. It names no title, and
 * at the address to which it comes back nothing is ever answered, so that no two machines write to each other.
 */
@Singleton
class RefusalLetter implements Receiver<AnswerRefused> {
    private static final String WORDS = "mail.refused";

    private final Intake intake;
    private final Correspondence correspondence;
    private final Mailer mailer;
    private final ReplyAddresses addresses;
    private final String ui;

    RefusalLetter(
            Intake intake,
            Correspondence correspondence,
            Mailer mailer,
            ReplyAddresses addresses,
            @Value("${jointly.ui}") String ui) {
        this.intake = intake;
        this.correspondence = correspondence;
        this.mailer = mailer;
        this.addresses = addresses;
        this.ui = ui;
    }

    @Override
    public Kind<AnswerRefused> kind() {
        return AnswerRefused.KIND;
    }

    @Override
    public void receive(Delivery<AnswerRefused> delivery) {
        var mail = delivery.message().mail();
        Duty.INTAKE
                .find(() -> intake.answer(mail))
                .ifPresent(answer -> correspondence
                        .of(answer.person())
                        .ifPresent(addressee -> mailer.send(letter(addressee, answer)
                                .with(Map.of("Message-ID", "<" + mail + ".refused@" + mailer.host() + ">"))
                                .backTo(addresses.back(mail).orElse(null)))));
    }

    private Letter letter(Addressee to, IncomingRows.AnswerRow answer) {
        var words = new LetterWords(WORDS, to.language());
        return new LetterPage(
                        to.mail(),
                        words.say("subject"),
                        List.of(
                                words.say("greeting", words.isolated(to.name())),
                                words.say("intro"),
                                words.isolated(answer.answer()),
                                words.say("kept")),
                        new LetterPage.Button(
                                words.say("open"),
                                ui + "/notices/for/" + answer.organisation() + "/" + answer.notice()),
                        List.of(words.say("automatic")))
                .in(words);
    }
}
