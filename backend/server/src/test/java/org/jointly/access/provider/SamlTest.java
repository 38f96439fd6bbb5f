package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jointly.access.provider.PlainBrowser.Screen;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers by SAML count only as the provider signed them, once, and to whom asked. */
class SamlTest {
    private static final Pattern ANSWER =
            Pattern.compile("name=\"SAMLResponse\" value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static ProviderStory story;

    @BeforeAll
    static void begin() throws Exception {
        story = ProviderStory.of("interpol");
        story.on(story.saml());
    }

    @Test
    void anAnswerWithoutASignatureIsRefused() {
        refused(answer -> answer.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", ""));
    }

    @Test
    void anAnswerThatWasChangedIsRefused() {
        refused(answer -> answer.replace("@interpol.example", "@elsewhere.example"));
    }

    @Test
    void anotherAssertionInFrontOfTheSignedOneIsRefused() {
        refused(answer -> {
            var begin = answer.indexOf("<saml:Assertion");
            var end = answer.indexOf("</saml:Assertion>") + "</saml:Assertion>".length();
            var forged = answer.substring(begin, end)
                    .replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", "")
                    .replaceAll(" ID=\"[^\"]+\"", " ID=\"forged\"")
                    .replace("@interpol.example", "@elsewhere.example");
            return answer.substring(0, begin) + forged + answer.substring(begin);
        });
    }

    @Test
    void anAnswerThatWasUsedIsOfNoFurtherUse() {
        var browser = story.browser();
        var page = comes(browser);
        assertThat(browser.submit(page, Map.of()).isAway(keycloak())).isTrue();

        assertThat(story.browser().submit(page, Map.of()).isAway(keycloak())).isFalse();
    }

    @Test
    void nobodyIsLetInWhomWeDidNotSendThere() {
        var page = comes(story.browser());
        var started =
                new Screen(page.address(), 200, page.text().replace("/endpoint\"", "/endpoint/clients/jointly-ui\""));

        assertThat(story.browser().submit(started, Map.of()).isAway(keycloak())).isFalse();
    }

    @Test
    void whateverMetadataSaySignaturesAreChecked() throws Exception {
        var other = ProviderStory.of("coe");
        var metadata = other.metadata()
                .replace("use=\"signing\"", "")
                .replaceAll("WantAuthnRequestsSigned=\"true\"", "WantAuthnRequestsSigned=\"false\"");

        other.connect(new ConnectProvider(ProviderKind.SAML, null, null, null, metadata, null))
                .as(Provider.class);

        assertThat(Backend.stack()
                        .people()
                        .identityProvider("org-" + other.admin().organisation()))
                .contains(
                        "\"validateSignature\":\"true\"", "\"wantAssertionsSigned\":\"true\"", "\"trustEmail\":false");
        var keyless = other.metadata().replaceAll("(?s)<md:KeyDescriptor.*?</md:KeyDescriptor>", "");
        assertThat(other.connect(new ConnectProvider(ProviderKind.SAML, null, null, null, keyless, null))
                        .status())
                .isEqualTo(422);
    }

    private static void refused(UnaryOperator<String> change) {
        var browser = story.browser();
        var page = comes(browser);
        var found = ANSWER.matcher(page.text());
        assertThat(found.find()).isTrue();
        var answer = new String(Base64.getMimeDecoder().decode(found.group(1)), StandardCharsets.UTF_8);
        var changed = change.apply(answer);
        assertThat(changed).isNotEqualTo(answer);

        var screen = browser.submit(
                page,
                Map.of("SAMLResponse", Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8))));

        assertThat(screen.isAway(keycloak())).isFalse();
    }

    /** Up to the form that a script would send. */
    private static Screen comes(PlainBrowser browser) {
        var nora = "nora-" + UUID.randomUUID().toString().substring(0, 8);
        story.realm().add(nora, nora + "@" + story.domain(), true);
        return story.answered(browser, story.asksIn(browser, nora + "@" + story.domain()), nora);
    }

    private static String keycloak() {
        return Backend.stack().keycloakUrl();
    }
}
