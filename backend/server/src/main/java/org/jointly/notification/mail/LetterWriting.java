package org.jointly.notification.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.Correspondence.Addressee;
import org.jointly.api.notification.Notice;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jspecify.annotations.Nullable;

/** Writes letters of notices: what each is about and who did it, never a word of what was said. */
@Singleton
class LetterWriting {
    private static final String WORDS = "mail.notification";
    private static final int MOST_ITEMS = 30;
    private static final int LONGEST_TITLE = 100;

    private final String ui;

    LetterWriting(@Value("${jointly.ui}") String ui) {
        this.ui = ui;
    }

    String stopLink(String token) {
        return ui + "/unsubscribe/" + token;
    }

    /** @param notices all with a title, the oldest first */
    Letter letter(Addressee to, String organisation, UUID acting, List<Notice> notices, String token) {
        var words = new LetterWords(WORDS, to.language());
        return new LetterPage(
                        to.mail(),
                        subject(words, organisation, notices),
                        List.of(
                                words.say("greeting", words.isolated(to.name())),
                                words.say("intro", words.isolated(organisation))),
                        notices.stream()
                                .limit(MOST_ITEMS)
                                .map(notice -> item(words, acting, notice))
                                .toList(),
                        new LetterPage.Button(
                                words.say(notices.size() > MOST_ITEMS ? "open.all" : "open", notices.size()),
                                link(acting, null)),
                        List.of(words.say("why", words.isolated(organisation))),
                        List.of(
                                new LetterPage.Button(words.say("stop"), stopLink(token)),
                                new LetterPage.Button(words.say("choose"), ui + "/me#mail")))
                .in(words);
    }

    private static String subject(LetterWords words, String organisation, List<Notice> notices) {
        if (notices.size() > 1) {
            return words.say("subject", notices.size(), organisation);
        }
        var title = LetterWords.plain(Objects.requireNonNull(notices.getFirst().title()));
        return said(words, notices.getFirst(), shortened(title));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) > LONGEST_TITLE
                ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…"
                : title;
    }

    private LetterPage.Item item(LetterWords words, UUID acting, Notice notice) {
        var by = notice.by();
        var beside = Stream.of(
                        by == null
                                ? null
                                : words.say(
                                        "by", words.isolated(by.personName()), words.isolated(by.organisationName())),
                        isOfProgramme(notice) ? null : isolated(words, notice.programmeTitle()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new LetterPage.Item(
                said(words, notice, words.isolated(Objects.requireNonNull(notice.title()))),
                beside,
                link(acting, notice.id()));
    }

    private static @Nullable String isolated(LetterWords words, @Nullable String name) {
        return name == null ? null : words.isolated(name);
    }

    /** Whose title says it already. */
    private static boolean isOfProgramme(Notice notice) {
        return Objects.equals(notice.title(), notice.programmeTitle());
    }

    private static String said(LetterWords words, Notice notice, String title) {
        var detailed = notice.kind() + "." + notice.detail();
        return words.say(words.has(detailed) ? detailed : notice.kind(), title);
    }

    /** Leads to where it stands, acting for that organisation. */
    private String link(UUID acting, @Nullable UUID notice) {
        return ui + "/notices/for/" + acting + (notice == null ? "" : "/" + notice);
    }
}
