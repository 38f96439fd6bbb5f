package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organisation that is not on the platform is asked by mail, comments on a phone, submits, and is answered. */
class GuestIT {
    private final Caller amina = Caller.of("amina", "iom");
    private final String title = "Is the shelter near enough? " + UUID.randomUUID();
    private final String local = "nour-" + UUID.randomUUID();

    @Test
    void whoHasNoAccountAnswersByALink() throws Exception {
        RunningJointly.shared();
        var programme = programme();
        try (var asks = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("fr", ColorScheme.LIGHT)) {
            asks.open("/programmes/" + programme + "/consultations/new")
                    .signIn("amina")
                    .actFor("International Organization for Migration");
            made(asks);
            var link = Mailbox.of(local + "@").filteredLinkWith("/consulted/", title);

            opened(phone, link);
            commented(phone);
            assertThat(phone.page().content()).doesNotContain("class=\"rooms\"");
            elsewhere(phone);
            left(phone, link);
            managed(asks, link);
        }
    }

    private String programme() {
        return amina.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                List.of(Map.of("language", "en", "text", "Shelters " + UUID.randomUUID())),
                                "descriptions",
                                List.of(Map.of(
                                        "kind",
                                        "general",
                                        "language",
                                        "en",
                                        "text",
                                        "A shelter stands in each district, open by day and by night.")),
                                "strands",
                                List.of(),
                                "places",
                                List.of()))
                .get("id")
                .asText();
    }

    private void made(Visitor asks) {
        var page = asks.page();
        page.getByLabel("What it is called").fill(title);
        asks.press("Add an organisation");
        page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
                .fill("Open Door");
        page.getByLabel("Mail address").fill("nobody");
        page.getByLabel("Contact (optional)").fill("Nour Demo");
        typed(page, "Last day", 10);
        typed(page, "Day by which you promise answers", 40);
        asks.press("Send to those you ask");
        // what cannot be an address is said beside it, and nothing is lost
        page.getByLabel("Mail address").fill(local + "@shelter.example");
        asks.isAccessible();
        Visitor.wholePage(page, "guest-form");
        asks.press("Send to those you ask");
        page.waitForURL("**/consultations/*-*");
        asks.sees(title).sees("Invited by mail (1)").sees("not opened yet");
        asks.isAccessible();
        Visitor.wholePage(page, "guest-drafter");
    }

    private static void typed(Page page, String label, int ahead) {
        var field = page.getByLabel(label);
        field.fill(LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString());
        field.press("Enter");
    }

    private void opened(Visitor phone, String link) {
        phone.page().navigate(link);
        phone.sees(title).sees("Lire et commenter");
        phone.screenshot("guest-link-phone-fr");
        phone.isAccessible();
        phone.page().getByText("Lire et commenter").click();
        phone.page().waitForURL("**/consulted");
        phone.sees("A shelter stands in each district").sees("pour Open Door");
        phone.isAccessible();
    }

    private static void commented(Visitor phone) {
        var page = phone.page();
        page.locator(".passage", new Page.LocatorOptions().setHasText("A shelter stands"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        phone.settled();
        page.getByRole(AriaRole.TEXTBOX).first().fill("The bus does not go there at night.");
        page.locator(".passage vaadin-button[theme~=primary]").first().click();
        phone.settled();
        phone.sees("The bus does not go there at night.");
        Visitor.wholePage(page, "guest-asked-phone-fr");
        page.locator(".submit-bar vaadin-button").click();
        phone.settled();
        page.getByRole(AriaRole.DIALOG).locator("vaadin-button[theme~=primary]").click();
        page.getByText("SHA-256").first().waitFor();
        phone.screenshot("guest-receipt-phone-fr");
        phone.isAccessible();
    }

    /** Whatever else they ask for, they come back to the page that is theirs. */
    private static void elsewhere(Visitor phone) {
        phone.page().navigate("/programmes");
        phone.page().waitForURL("**/consulted");
        phone.sees("A shelter stands in each district");
    }

    private static void left(Visitor phone, String link) {
        phone.page().getByText("Quitter").click();
        phone.sees("Vous avez quitté la consultation");
        phone.screenshot("guest-left-phone-fr");
        phone.page().navigate(link);
        phone.page().getByText("Lire et commenter").click();
        phone.sees("The bus does not go there at night.");
    }

    private void managed(Visitor asks, String link) throws Exception {
        asks.page().reload();
        asks.sees("last used");
        asks.press("Send a new link").sees("is on the way");
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .as("the link before")
                    .isEqualTo(404);
        }
        try (var other = Visitor.atADesk("ar")) {
            other.page().navigate(link);
            other.page().locator("h1").waitFor();
            other.screenshot("guest-over-ar");
            other.isAccessible();
        }
    }
}
