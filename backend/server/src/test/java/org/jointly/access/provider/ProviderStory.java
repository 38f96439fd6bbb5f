package org.jointly.access.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.access.provider.PlainBrowser.Screen;
import org.jointly.api.access.provider.Arrival;
import org.jointly.api.access.provider.BegunTest;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.api.access.provider.TestCameBack;
import org.jointly.local.PlayedProvider;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;

/** An organisation, somebody who administers it, and the realm that plays its identity provider. */
record ProviderStory(String alias, String administrator, Visitor admin, PlayedProvider realm) {
    private static final String VERIFIER = "a-verifier-of-the-test-that-is-long-enough-for-pkce-43";

    static ProviderStory of(String alias) {
        return of(alias, alias);
    }

    /** @param realm as what it is known at Keycloak */
    static ProviderStory of(String alias, String realm) {
        var administrator = "provider-" + UUID.randomUUID();
        Backend.address();
        Backend.stack().people().add(administrator, alias + ":admin");
        return new ProviderStory(
                alias,
                administrator,
                Visitor.of(administrator, alias),
                Backend.stack()
                        .provider(
                                "at-" + realm + "-"
                                        + UUID.randomUUID().toString().substring(0, 8),
                                alias));
    }

    String domain() {
        return alias + ".example";
    }

    ConnectProvider oidc() {
        return new ConnectProvider(
                ProviderKind.OIDC, realm.issuer(), PlayedProvider.CLIENT, PlayedProvider.SECRET, null, "groups");
    }

    ConnectProvider saml() throws IOException, InterruptedException {
        return new ConnectProvider(ProviderKind.SAML, null, null, null, metadata(), "groups");
    }

    String metadata() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(realm.metadataUrl())).build(), BodyHandlers.ofString())
                .body();
    }

    Answer connect(ConnectProvider request) {
        return admin.put("/access/provider", request);
    }

    MailDomain check(String domain) {
        return admin.post("/access/provider/domains/" + domain + "/checks", "").as(MailDomain.class);
    }

    ProviderStory proven() {
        var asked = check(domain());
        Backend.stack().names().tell(asked.record(), Objects.requireNonNull(asked.value()));
        check(domain());
        return this;
    }

    /** Begins a test and goes through the provider as somebody there. */
    Answer tests(PlainBrowser browser, String username) {
        var begun = admin.post("/access/provider/tests", "").as(BegunTest.class);
        var back = atWork(browser, browser.open(begun.address()), username);
        return cameBack(back.parameter("state"));
    }

    Answer cameBack(String state) {
        return admin.post("/access/provider/tests/result", new TestCameBack(state));
    }

    Answer turn(boolean on) {
        return admin.put("/access/provider/switch", new SwitchProvider(on));
    }

    /** Connected, proven, tested by somebody there, and switched on. */
    ProviderStory on(ConnectProvider request) {
        proven();
        connect(request).as(Provider.class);
        var tester = "tester-" + UUID.randomUUID().toString().substring(0, 8);
        realm.add(tester, tester + "@" + domain(), true);
        tests(browser(), tester).as(Provider.class);
        turn(true).as(Provider.class);
        return this;
    }

    PlainBrowser browser() {
        return new PlainBrowser(Backend.stack().keycloakUrl());
    }

    /** Types an address at our sign-in page. */
    Screen asksIn(PlainBrowser browser, String mail) {
        return browser.submit(browser.open(address("")), Map.of("username", mail));
    }

    /** The page of sign-in of our UI, as a link of it would lead there. */
    String address(String more) {
        return Backend.stack().issuer() + "/protocol/openid-connect/auth?client_id=jointly-ui&response_type=code"
                + "&scope=" + encode("openid profile email organization:*")
                + "&redirect_uri=" + encode(callback())
                + "&state=here&code_challenge_method=S256&code_challenge=" + challenge() + more;
    }

    /** Types name and password at the provider, and goes with forms that scripts would send. */
    Screen atWork(PlainBrowser browser, Screen page, String username) {
        var screen = answered(browser, page, username);
        return screen.text().contains("SAMLResponse") ? browser.submit(screen, Map.of()) : screen;
    }

    /** The same, but what the provider answers by SAML is still on the screen. */
    Screen answered(PlainBrowser browser, Screen page, String username) {
        var screen = page;
        if (screen.text().contains("SAMLRequest")) {
            screen = browser.submit(screen, Map.of());
        }
        return browser.submit(screen, Map.of("username", username, "password", PlayedProvider.PASSWORD));
    }

    /** All the way to an access token. */
    String signsIn(PlainBrowser browser, String username) {
        return token(atWork(browser, asksIn(browser, username + "@" + domain()), username));
    }

    String token(Screen back) {
        return field(granted(back), "access_token");
    }

    /** With which the UI fetches the next access token. */
    String refreshToken(Screen back) {
        return field(granted(back), "refresh_token");
    }

    /** The next access token; empty where there is none any more. */
    Optional<String> refreshed(String refreshToken) {
        var form = "grant_type=refresh_token&client_id=jointly-ui&client_secret="
                + encode(Backend.stack().secrets().ui()) + "&refresh_token=" + refreshToken;
        var answer = asked(form);
        return answer.statusCode() == 200 ? Optional.of(field(answer.body(), "access_token")) : Optional.empty();
    }

    private static String field(String answer, String name) {
        return answer.replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private String granted(Screen back) {
        if (!back.isAway(Backend.stack().keycloakUrl())) {
            throw new AssertionError("Not let in: " + back.status() + " " + back.address() + "\n" + back.text());
        }
        var form = "grant_type=authorization_code&client_id=jointly-ui&client_secret="
                + encode(Backend.stack().secrets().ui())
                + "&code=" + back.parameter("code") + "&redirect_uri=" + encode(callback()) + "&code_verifier="
                + VERIFIER;
        return tokens(form);
    }

    static String tokens(String form) {
        var answer = asked(form);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> asked(String form) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(Backend.stack().issuer() + "/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Arrival arrives(String token) {
        return new Visitor("nobody", null)
                .send("POST", "/access/provider/arrival", null, Map.of(), token)
                .as(Arrival.class);
    }

    static boolean says(Screen screen, String words) {
        return Pattern.compile(words).matcher(screen.text()).find();
    }

    private static String callback() {
        return "http://localhost:" + Backend.stack().uiPort() + "/login/callback";
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
