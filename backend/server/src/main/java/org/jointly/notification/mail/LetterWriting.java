package org.jointly.notification.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.access.Correspondence.Addressee;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.api.notification.Notice;
import org.jointly.platform.Actor;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;

/** Writes letters of notices: what each is about and who did it, as far as the organisation allows, never a word of what was said. */
@Singleton
class LetterWriting {
    private static final String WORDS = "mail.notification";
    private static final int MOST_ITEMS = 30;

    private final String ui;

    LetterWriting(@Value("${jointly.ui}") String ui) {
        this.ui = ui;
    }

    String stopLink(String token) {
        return ui + "/unsubscribe/" + token;
    }

    /**
     * What a letter tells, and what may be done with it.
     *
     * @param notices all with a title, the oldest first
     * @param level how much it tells
     * @param stop the secret that stops its kinds
     * @param answered whether it can be answered by mail
     */
    record Contents(List<Notice> notices, DisclosureLevel level, String stop, boolean answered) {}

    /** @param reader as they act for the organisation that they are told of it for */
    Letter letter(Addressee to, Actor reader, Contents contents) {
        var notices = contents.notices();
        var words = new LetterWords(WORDS, to.language());
        var said = new SaidNotices(words, contents.level(), ui);
        var organisation = words.isolated(reader.organisationName());
        return new LetterPage(
                        to.mail(),
                        said.subject(reader.organisationName(), notices),
                        List.of(words.say("greeting", words.isolated(to.name())), words.say("intro", organisation)),
                        notices.stream()
                                .limit(MOST_ITEMS)
                                .map(notice -> said.item(reader.organisation(), notice))
                                .toList(),
                        new LetterPage.Button(
                                words.say(notices.size() > MOST_ITEMS ? "open.all" : "open", notices.size()),
                                said.link(reader.organisation(), null)),
                        small(words, organisation, contents),
                        List.of(
                                new LetterPage.Button(words.say("stop"), stopLink(contents.stop())),
                                new LetterPage.Button(words.say("choose"), ui + "/me#mail")))
                .in(words);
    }

    private static List<String> small(LetterWords words, String organisation, Contents contents) {
        var why = words.say("why", organisation);
        return contents.answered() ? List.of(words.say("answer-by-mail", organisation), why) : List.of(why);
    }
}
