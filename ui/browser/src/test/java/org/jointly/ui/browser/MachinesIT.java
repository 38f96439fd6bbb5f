package org.jointly.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** An administrator lets a program in, has events told to a system, and ends both; strangers read how the API is used. */
class MachinesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void aProgramIsLetInByATokenThatIsShownOnceAndASystemIsTold() throws Exception {
        TestStack.shared().people().add("magda", "lakeside:admin+editor");
        var told = new CopyOnWriteArrayList<String>();
        var receiver = receiver(told);
        try (var magda = Visitor.atADesk("en")) {
            magda.open("/organisation").signIn("magda");
            magda.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See machines and webhooks"))
                    .click();
            magda.at("Machines and webhooks").sees("No program acts for your organisation yet");
            magda.screenshot("machines-empty");

            var token = makesAnAccount(magda);
            assertThat(status(token)).isEqualTo(200);
            assertThat(refusedByTheUserInterface(token)).isTrue();
            magda.open("/organisation/machines").sees("from 127.0.0.1").screenshot("machines");
            magda.isAccessible();

            addsAWebhook(magda, receiver.getAddress().getPort());
            magda.press("Send a test").sees("A test is on its way");
            looksUntil(magda, "arrived");
            assertThat(told).singleElement().asString().contains("\"type\":\"test\"");
            magda.page().locator("vaadin-details-summary").first().click();
            magda.sees("answered 204").screenshot("webhook");
            magda.isAccessible();

            lookedAtElsewhere(magda);
            revokes(magda);
            assertThat(status(token)).isEqualTo(401);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void aDirectoryOfPeopleIsGivenItsAddressAndAToken() throws Exception {
        TestStack.shared().people().add("ludmila", "lakeside:admin+editor");
        try (var ludmila = Visitor.atADesk("en")) {
            ludmila.open("/organisation/machines/new").signIn("ludmila").at("Make a service account");
            var page = ludmila.page();
            page.getByLabel("Name").fill("Our directory");
            page.getByLabel("What it is for").fill("Brings in and takes out our people. Ask the personnel desk.");
            page.getByLabel("import IATI activities").check();
            page.getByLabel("bring in and take out people").check();
            PlaywrightAssertions.assertThat(page.getByLabel("import IATI activities"))
                    .not()
                    .isChecked();
            ludmila.isAccessible();
            ludmila.screenshot("new-directory");
            ludmila.press("Make it").sees("Confirm that it is you");
            ludmila.press("Confirm");
            Authenticator.setUpBy(ludmila);
            ludmila.at("Make a service account").sees("Your unsaved text is back");
            ludmila.press("Make it").sees("/scim/v2 to your directory");
            ludmila.screenshot("directory-secret");
            var token = page.locator("vaadin-dialog vaadin-text-field input").inputValue();
            ludmila.press("I have kept it").at("Machines and webhooks").sees("SCIM address");
            ludmila.screenshot("directory");
            ludmila.isAccessible();

            ProviderIT.proves(ludmila.open("/organisation/sign-in"), "lakeside.example");
            var person = provisioned(token);
            ludmila.open("/organisation/people/" + person).sees("Brought in by").sees("known there as 00u1");
            ludmila.screenshot("provisioned-person");
            ludmila.isAccessible();
            assertThat(ludmila.errors()).isEmpty();
            directoryLookedAtElsewhere(person);
        }
    }

    private static void directoryLookedAtElsewhere(String person) {
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            phone.open("/organisation/machines").signIn("ludmila").screenshot("phone-directory");
            phone.isAccessible();
            phone.open("/organisation/people/" + person).screenshot("phone-provisioned-person");
            arabic.open("/organisation/machines").signIn("ludmila").screenshot("ar-directory");
            arabic.open("/organisation/people/" + person).screenshot("ar-provisioned-person");
            arabic.isAccessible();
        }
    }

    private static String provisioned(String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TestStack.shared().backendPort() + "/scim/v2/Users"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                    {"userName": "nadia.scim@lakeside.example", "externalId": "00u1",
                     "name": {"givenName": "Nadia", "familyName": "Demo"}}\
                    """))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).path("id").asText();
    }

    @Test
    void whoeverWritesAProgramReadsHow() {
        try (var stranger = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("en", ColorScheme.DARK)) {
            stranger.page().navigate("/api");
            stranger.at("The API of Jointly").screenshot("api");
            stranger.isAccessible();
            stranger.page()
                    .getByText("/access/machines/{machine}/tokens", new Page.GetByTextOptions().setExact(true))
                    .click();
            stranger.sees("Two are good at a time").screenshot("api-operation");
            stranger.isAccessible();
            assertThat(stranger.errors()).isEmpty();
            phone.page().navigate("/api#webhooks");
            phone.sees("Kinds of events").screenshot("phone-api");
            phone.isAccessible();
            assertThat(Boolean.TRUE.equals(
                            phone.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")))
                    .as("nothing runs out of the page")
                    .isTrue();
            var document = stranger.page().request().get("/api/openapi.yaml");
            assertThat(document.text()).startsWith("openapi: 3.0").contains("/access/webhooks");
        }
    }

    private static String makesAnAccount(Visitor magda) {
        magda.press("Make a service account").at("Make a service account");
        var page = magda.page();
        page.getByLabel("Name").fill("Night importer");
        page.getByLabel("What it is for").fill("Brings in our programmes each night. Ask the data desk.");
        page.getByLabel("read programmes, results, budgets and documents").check();
        page.getByLabel("import IATI activities").check();
        magda.isAccessible();
        magda.screenshot("new-machine");
        magda.press("Make it").sees("Confirm that it is you");
        magda.press("Confirm");
        Authenticator.setUpBy(magda);
        magda.at("Make a service account").sees("Your unsaved text is back");
        magda.press("Make it").sees("Nobody can show it again");
        magda.screenshot("machine-secret");
        magda.isAccessible();
        var token = page.locator("vaadin-dialog vaadin-text-field input").inputValue();
        assertThat(token).matches("jly_[A-Za-z0-9_-]{43}");
        magda.press("I have kept it").at("Machines and webhooks").sees("Night importer");
        assertThat(page.content()).doesNotContain(token);
        return token;
    }

    private static void addsAWebhook(Visitor magda, int port) {
        magda.press("Add a webhook").at("Add a webhook");
        var page = magda.page();
        page.getByLabel("Address").fill("http://10.0.0.1/hooks");
        page.getByLabel("A topic was raised").check();
        magda.press("Add it").sees("Write an address that begins with https://").screenshot("webhook-refused");
        page.getByLabel("Address").fill("http://127.0.0.1:" + port + "/hooks");
        magda.isAccessible();
        magda.press("Add it").sees("Nobody can show it again");
        magda.press("I have kept it").at("Webhook").sees("Nothing was sent yet");
    }

    private static void lookedAtElsewhere(Visitor magda) {
        var here = URI.create(magda.page().url()).getPath();
        try (var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            phone.open("/organisation/machines").signIn("magda").screenshot("phone-machines");
            phone.isAccessible();
            phone.open(here).screenshot("phone-webhook");
            phone.isAccessible();
            arabic.open("/organisation/machines").signIn("magda").screenshot("ar-machines");
            arabic.open(here).screenshot("ar-webhook");
            arabic.isAccessible();
        }
    }

    private static void revokes(Visitor magda) {
        magda.open("/organisation/machines");
        magda.press("Revoke");
        magda.page()
                .locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Revoke").setExact(true))
                .click();
        magda.settled().sees("Night importer is revoked");
    }

    private static void looksUntil(Visitor magda, String word) {
        var found = magda.page().locator(".mark", new Page.LocatorOptions().setHasText(word));
        for (var tries = 0; tries < 60 && found.count() == 0; tries++) {
            magda.press("Look again");
            magda.page().waitForTimeout(300);
        }
        found.first().waitFor();
    }

    private static HttpServer receiver(List<String> told) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hooks", exchange -> {
            try (exchange) {
                told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private static int status(String token) throws IOException, InterruptedException {
        var ask = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TestStack.shared().backendPort() + "/access/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(ask, BodyHandlers.ofString()).statusCode();
    }

    /** It leads whoever comes with one to the sign-in, as it does everybody. */
    private static boolean refusedByTheUserInterface(String token) throws IOException, InterruptedException {
        var ask = HttpRequest.newBuilder(URI.create(RunningJointly.shared().url() + "/organisation"))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HTTP.send(ask, BodyHandlers.ofString());
        return answer.statusCode() / 100 == 3
                && answer.headers().firstValue("Location").orElse("").contains("/protocol/openid-connect/auth");
    }
}
