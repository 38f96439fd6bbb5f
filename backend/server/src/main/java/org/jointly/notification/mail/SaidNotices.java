package org.jointly.notification.mail;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.api.notification.Notice;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of single notices.
 *
 * @param level with {@code KINDS} it says of each what kind it is, and leads there
 * @param ui where people find the user interface
 */
record SaidNotices(LetterWords words, DisclosureLevel level, String ui) {
    private static final int LONGEST_TITLE = 100;
    /** Behind a kind: what is said of it without a title. */
    private static final String PLAIN = ".plain";

    String subject(String organisation, List<Notice> notices) {
        if (notices.size() > 1) {
            return words.say("subject", notices.size(), organisation);
        }
        var only = notices.getFirst();
        return level == DisclosureLevel.KINDS
                ? words.say(only.kind() + PLAIN)
                : said(only, shortened(LetterWords.plain(Objects.requireNonNull(only.title()))));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) > LONGEST_TITLE
                ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…"
                : title;
    }

    LetterPage.Item item(UUID acting, Notice notice) {
        var link = link(acting, notice.id());
        return level == DisclosureLevel.KINDS
                ? new LetterPage.Item(words.say(notice.kind() + PLAIN), "", link)
                : new LetterPage.Item(
                        said(notice, words.isolated(Objects.requireNonNull(notice.title()))), beside(notice), link);
    }

    private String beside(Notice notice) {
        var by = notice.by();
        return Stream.of(
                        by == null
                                ? null
                                : words.say(
                                        "by", words.isolated(by.personName()), words.isolated(by.organisationName())),
                        isOfProgramme(notice) ? null : isolated(notice.programmeTitle()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String isolated(@Nullable String name) {
        return name == null ? null : words.isolated(name);
    }

    /** Whose title says it already. */
    private static boolean isOfProgramme(Notice notice) {
        return Objects.equals(notice.title(), notice.programmeTitle());
    }

    private String said(Notice notice, String title) {
        var detailed = notice.kind() + "." + notice.detail();
        return words.say(words.has(detailed) ? detailed : notice.kind(), title);
    }

    /** Leads to where it stands, acting for that organisation. */
    String link(UUID acting, @Nullable UUID notice) {
        return ui + "/notices/for/" + acting + (notice == null ? "" : "/" + notice);
    }
}
