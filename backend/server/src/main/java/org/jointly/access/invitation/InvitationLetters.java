package org.jointly.access.invitation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.Letter;
import org.jointly.platform.mail.LetterPage;
import org.jointly.platform.mail.LetterWords;
import org.jspecify.annotations.Nullable;

/** Writes letters in the language they were asked for in, as text and as HTML; every link leads to our configured address. */
@Singleton
class InvitationLetters {
    private static final String WORDS = "mail.invitation";

    private final String ui;

    InvitationLetters(@Value("${jointly.ui}") String ui) {
        this.ui = ui;
    }

    /** The token stands behind a {@code #}, so that no server on the way writes it down. */
    Letter invitation(PersonInvitationRow row, String organisation, String token) {
        var words = new LetterWords(WORDS, row.language());
        var inviter = Objects.requireNonNullElse(CleanName.of(row.invitedByName()), organisation);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(greeting(words, row.name()));
        paragraphs.add(words.say("invitation.text", words.isolated(inviter), words.isolated(organisation)));
        paragraphs.add(words.say("invitation.roles", roles(words, row)));
        if (row.until() != null) {
            paragraphs.add(words.say("invitation.until", words.day(row.until().atZone(ZoneOffset.UTC))));
        }
        return new LetterPage(
                        row.mail(),
                        words.say("invitation.subject", organisation),
                        paragraphs,
                        new LetterPage.Button(words.say("invitation.open"), ui + "/invitation/" + token),
                        List.of(
                                words.say(
                                        "invitation.expires",
                                        words.day(row.expiresAt().atZone(ZoneOffset.UTC))),
                                words.say("invitation.ignore")))
                .in(words);
    }

    /** To somebody who asked for an account and has one. */
    Letter accountKnown(PersonInvitationRow row, String organisation) {
        var words = new LetterWords(WORDS, row.language());
        return new LetterPage(
                        row.mail(),
                        words.say("known.subject"),
                        List.of(
                                greeting(words, row.name()),
                                words.say("known.text"),
                                words.say("known.next", words.isolated(organisation))),
                        new LetterPage.Button(words.say("known.open"), ui),
                        List.of(words.say("invitation.ignore")))
                .in(words);
    }

    private static String greeting(LetterWords words, @Nullable String name) {
        return name == null ? words.say("greeting.nobody") : words.say("greeting", words.isolated(name));
    }

    private static String roles(LetterWords words, PersonInvitationRow row) {
        return row.given().stream()
                .sorted()
                .map((Role role) -> words.say("role." + role))
                .collect(Collectors.joining(words.say("list.and")));
    }
}
