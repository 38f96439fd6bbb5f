package org.jointly.access.joining;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;

/** Writes the letters about a request, in the language it was made in; what strangers wrote is not repeated but for names. */
@Singleton
class JoinLetters {
    private static final String WORDS = "mail.joining";

    private final String ui;

    JoinLetters(@Value("${jointly.ui}") String ui) {
        this.ui = ui;
    }

    Letter proof(JoinRequestRow row, String token) {
        var words = new LetterWords(WORDS, row.language());
        return new LetterPage(
                        row.mail(),
                        words.say("proof.subject"),
                        List.of(
                                words.say("greeting", words.isolated(row.asker())),
                                words.say("proof.text", words.isolated(organisation(row))),
                                words.say("proof.next")),
                        new LetterPage.Button(words.say("proof.open"), ui + "/join/" + token),
                        List.of(words.say("proof.expires"), words.say("ignore")))
                .in(words);
    }

    Letter declined(JoinRequestRow row) {
        var words = new LetterWords(WORDS, row.language());
        return new LetterPage(
                        row.mail(),
                        words.say("declined.subject"),
                        List.of(
                                words.say("greeting", words.isolated(row.asker())),
                                words.say("declined.text", words.isolated(organisation(row))),
                                words.isolated(String.valueOf(row.answer()))),
                        null,
                        List.of(words.say("declined.again")))
                .in(words);
    }

    private static String organisation(JoinRequestRow row) {
        return Objects.requireNonNullElse(CleanName.of(row.name()), row.domain());
    }
}
