package org.jointly.access.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.platform.mail.CleanName;
import org.jspecify.annotations.Nullable;

/** A person's name in the two parts that SCIM and Keycloak have, as clean as every name that enters a letter. */
record SpelledName(@Nullable String given, @Nullable String family) {
    private static final int LONGEST = 400;

    /** What nobody spelled in parts: the last word is the family's. */
    static SpelledName of(String whole) {
        var last = whole.strip().lastIndexOf(' ');
        return last < 0
                ? new SpelledName(CleanName.of(whole), null)
                : new SpelledName(
                        CleanName.of(whole.substring(0, last)),
                        CleanName.of(whole.strip().substring(last + 1)));
    }

    /** Of a resource: its parts, else what it is shown as. */
    static SpelledName of(JsonNode user) {
        var name = user.path("name");
        var parts = new SpelledName(
                CleanName.of(ScimBody.text(name, "givenName", LONGEST)),
                CleanName.of(ScimBody.text(name, "familyName", LONGEST)));
        if (!parts.whole().isEmpty()) {
            return parts;
        }
        var formatted = ScimBody.text(name, "formatted", LONGEST);
        var shown = formatted == null ? ScimBody.text(user, "displayName", LONGEST) : formatted;
        return shown == null ? parts : of(shown);
    }

    String whole() {
        return Stream.of(given, family).filter(part -> part != null).collect(Collectors.joining(" "));
    }
}
