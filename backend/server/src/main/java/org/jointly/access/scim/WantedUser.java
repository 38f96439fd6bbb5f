package org.jointly.access.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jointly.api.Sentence;
import org.jointly.platform.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says somebody is to be.
 *
 * @param mail by which they sign in, as addresses are compared here
 * @param active absent where that was not said
 * @param language of the letter by which they set up their account, one of ours
 */
record WantedUser(
        String mail,
        SpelledName name,
        @Nullable String externalId,
        @Nullable Boolean active,
        String language) {
    private static final int LONGEST = 400;
    private static final int LONGEST_ID = 200;
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar", "ru", "zh");

    /** Who is to be made. */
    static WantedUser of(ObjectNode user) {
        var wanted = of(user, mail(ScimBody.text(user, "userName", LONGEST)), SpelledName.of(user));
        if (wanted.name().whole().isEmpty()) {
            throw ScimRefusal.invalidValue(
                    "name.givenName and name.familyName, or displayName, must say the person's name in letters");
        }
        return wanted;
    }

    /** Who is to be changed: of several attributes that say the same, the one that was changed counts. */
    static WantedUser of(ObjectNode user, ObjectNode before) {
        var old = before.path("userName").asText();
        var text = ScimBody.text(user, "userName", LONGEST);
        // Who was here before the directory may have an address that we would take from nobody.
        var userName = old.equals(text) ? old : mail(text);
        var work = user.path("emails").path(0).path("value").asText("");
        var isOnlyWorkChanged = userName.equals(old)
                && !work.isEmpty()
                && !work.equals(before.path("emails").path(0).path("value").asText());
        var shown = ScimBody.text(user, "displayName", LONGEST);
        var name = shown != null
                        && user.path("name").equals(before.path("name"))
                        && !shown.equals(before.path("displayName").asText())
                ? SpelledName.of(shown)
                : SpelledName.of(user);
        return of(
                user,
                isOnlyWorkChanged ? mail(work) : userName,
                name.whole().isEmpty() ? SpelledName.of(before) : name);
    }

    private static WantedUser of(ObjectNode user, String mail, SpelledName name) {
        return new WantedUser(
                mail,
                name,
                ScimBody.text(user, "externalId", LONGEST_ID),
                ScimBody.truth(user.path("active"), "active"),
                language(user));
    }

    private static String mail(@Nullable String text) {
        try {
            return MailAddress.read(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException e) {
            throw ScimRefusal.invalidValue("userName: " + Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private static String language(JsonNode user) {
        var asked = Objects.requireNonNullElse(
                ScimBody.text(user, "preferredLanguage", LONGEST),
                Objects.requireNonNullElse(ScimBody.text(user, "locale", LONGEST), "en"));
        var language = asked.split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(language) ? language : "en";
    }

    String domain() {
        return mail.substring(mail.indexOf('@') + 1);
    }
}
