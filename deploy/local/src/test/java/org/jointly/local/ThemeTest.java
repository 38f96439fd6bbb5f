package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's pages and mails have each of our words in all six languages; what is missing would be read in English. */
class ThemeTest {
    private static final Path THEME = Path.of("../keycloak/themes/jointly");
    private static final List<String> LANGUAGES = List.of("fr", "es", "ar", "ru", "zh_Hans");
    private static final Pattern ASKED = Pattern.compile("msg\\(\"([A-Za-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"email", "login"})
    void eachWordIsThereInSixLanguages(String part) throws IOException {
        Properties english = words(part, "en");
        for (String language : LANGUAGES) {
            Properties words = words(part, language);
            assertThat(words.stringPropertyNames())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            assertThat(words.values()).as(language).doesNotContain("");
        }
    }

    @Test
    void whatAMailAsksForIsThere() throws IOException {
        try (var files = Files.walk(THEME.resolve("email"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftl")).toList()) {
                ASKED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        // of an invitation that Keycloak words itself
                        .filter(key -> !key.equals("orgInviteBody"))
                        .forEach(key -> assertThat(keys()).as(file.toString()).contains(key));
            }
        }
    }

    private static List<String> keys() {
        try {
            return List.copyOf(words("email", "en").stringPropertyNames());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties words(String part, String language) throws IOException {
        Path file = THEME.resolve(part + "/messages/messages_" + language + ".properties");
        var words = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
