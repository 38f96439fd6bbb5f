package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.access.MailBox;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.NewAccount;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak itself mails is in Jointly's words and looks, in the language of whoever gets it, light and dark. */
class KeycloakMailTest {
    private static final Path THEME = Path.of("../../deploy/keycloak/themes/jointly/email/messages");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru", "zh"})
    void whoIsToSetUpTheirSignInReadsItInTheirLanguage(String language) throws Exception {
        var accounts = Backend.beans().getBean(KeycloakAccounts.class);
        var mail = "mail-" + UUID.randomUUID() + "@jointly.example";
        accounts.create(new NewAccount(mail, "Noor", "Demo", SignInMeans.PASSKEY, language));
        var person = accounts.withMail(mail).orElseThrow().id();

        accounts.mailSetUp(person, SignInMeans.PASSKEY);

        var words = words(language);
        reads(mail, words, "executeActionsSubject", "setUpButton");
        assertThat(new MailBox(mail).newest())
                .contains(words.getProperty("requiredAction.webauthn-register-passwordless"))
                .doesNotContain("requiredAction")
                .contains(language.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"");
    }

    @Test
    void aForgottenPasswordAndAnAddressThatIsNotProvenAreMailedInTheSameLooks() throws Exception {
        var story = ProviderStory.of("lakeside");
        var username = "mail-" + UUID.randomUUID();
        var mail = username + "@jointly.example";
        Backend.stack().people().addWithMail(username, mail);
        var browser = story.browser();
        var page = story.asksIn(browser, mail);
        var forgotten = FORGOTTEN.matcher(page.text());
        assertThat(forgotten.find()).isTrue();
        var asked = browser.open(
                page.address().resolve(forgotten.group(1).replace("&amp;", "&")).toString());
        if (asked.text().contains("name=\"username\"")) {
            browser.submit(asked, Map.of("username", mail));
        }
        reads(mail, words("en"), "passwordResetSubject", "resetButton");

        var other = "mail-" + UUID.randomUUID();
        Backend.stack().people().addWithMail(other, other + "@jointly.example");
        Backend.stack().people().setMailProven(other, false);
        var fresh = story.browser();
        fresh.submit(
                story.asksIn(fresh, other), Map.of("password", Backend.stack().password()));
        reads(other + "@jointly.example", words("en"), "emailVerificationSubject", "verifyButton");
    }

    private static void reads(String mail, Properties words, String subject, String button) throws MessagingException {
        var box = new MailBox(mail);
        var text = box.newest();
        assertThat(box.subject()).isEqualTo(words.getProperty(subject));
        assertThat(text)
                .contains(words.getProperty(button), words.getProperty("ignoreIt"))
                .contains("prefers-color-scheme: dark", "color-scheme\" content=\"light dark\"");
    }

    private static Properties words(String language) throws IOException {
        var file = THEME.resolve("messages_" + (language.equals("zh") ? "zh_Hans" : language) + ".properties");
        var words = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
