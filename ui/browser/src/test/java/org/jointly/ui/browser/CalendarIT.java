package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody puts their deadlines into their own calendar, which reads them without a sign-in until the address is another. */
class CalendarIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Caller amina = Caller.of("amina", "iom");
    private final String title = "Interpreters " + UUID.randomUUID();

    @Test
    void theAddressIsMadeOnThePageReadWithoutASignInAndStopsWhenItIsMadeAnew() throws Exception {
        RunningJointly.shared();
        var topic = askedWithADay();
        try (var clara = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            clara.open("/me").signIn("clara").sees("Deadlines in your calendar");
            clara.press("Make an address").sees("shown this once");
            clara.page().locator("#calendar").scrollIntoViewIfNeeded();
            clara.screenshot("calendar-address");
            clara.isAccessible();
            var first = address(clara);

            var read = read(first);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("text/calendar;charset=utf-8");
            assertThat(read.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(read.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("jointly.ics");
            assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
            var told = read.body().replace("\r\n ", "");
            assertThat(told).contains("SUMMARY:Answer due: " + title, "UID:question-" + topic);
            assertThat(readAgain(first, read.headers().firstValue("ETag").orElseThrow()))
                    .isEqualTo(304);
            assertThat(HTTP.send(
                                    HttpRequest.newBuilder(URI.create(first))
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(405);

            var link = Pattern.compile("URL:(\\S+" + topic + ")").matcher(told);
            assertThat(link.find()).isTrue();
            clara.page().navigate(link.group(1));
            clara.page().waitForURL("**/discussion/topics/" + topic);
            clara.sees(title);

            clara.open("/me").sees("Last read");
            phone.open("/me").signIn("clara").sees("مواعيدك النهائية في تقويمك");
            phone.page().locator("#calendar").scrollIntoViewIfNeeded();
            phone.screenshot("calendar-phone-ar");
            phone.isAccessible();

            clara.press("Make a new address").sees("stops at once");
            clara.screenshot("calendar-renew");
            clara.page()
                    .locator("vaadin-dialog-overlay, vaadin-dialog")
                    .getByText(
                            "Make a new address",
                            new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            clara.sees("shown this once");
            var second = address(clara);
            assertThat(second).isNotEqualTo(first);
            assertThat(read(first).statusCode()).isEqualTo(404);
            assertThat(read(second).statusCode()).isEqualTo(200);
            var wrong = read(second.replaceFirst("/calendar/.{4}", "/calendar/0000"));
            assertThat(wrong.statusCode()).isEqualTo(404);
            assertThat(read(first).body()).isEqualTo(wrong.body());
            assertThat(read(first.replaceFirst("/calendar/.*", "/calendar/x")).body())
                    .isEqualTo(wrong.body());
        }
    }

    @Test
    void anAdministratorChoosesWhatMailsAndCalendarsSay() throws Exception {
        RunningJointly.shared();
        try (var elio = Visitor.atADesk("en")) {
            elio.open("/organisation").signIn("elio").sees("What mails and calendars say");
            elio.page().getByText("What mails and calendars say").scrollIntoViewIfNeeded();
            elio.page().getByText("Only of which kind it is, with a link").click();
            elio.page()
                    .locator("section")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText("What mails and calendars say"))
                    .getByText("Save changes")
                    .click();
            elio.sees("From now on mails and calendars say so much");
            elio.screenshot("disclosure");
            elio.isAccessible();
            assertThat(Caller.of("elio", "harbour")
                            .get("/notification/disclosure")
                            .toString())
                    .contains("kinds");
            Caller.of("elio", "harbour").put("/notification/disclosure", Map.of("level", "titles"));
        }
    }

    private static String address(Visitor visitor) {
        var field = visitor.page().locator("#calendar .secret input");
        field.waitFor();
        assertThat(field.inputValue()).matches("http\\S+/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return field.inputValue();
    }

    /** As a calendar program does. */
    private static HttpResponse<String> read(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static int readAgain(String address, String tag) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("If-None-Match", tag)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private UUID askedWithADay() {
        var programme = UUID.fromString(amina.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                        List.of(Map.of(
                                                "language", "en", "text", "For a calendar " + UUID.randomUUID())),
                                "strands", List.of(),
                                "places", List.of()))
                .get("id")
                .asText());
        var carlos = Caller.of("carlos", "unodc");
        var invitation = amina.post(
                "/programmes/" + programme + "/invitations",
                Map.of("organisation", carlos.organisation(), "capacity", "participating"));
        carlos.put("/programmes/invitations/" + invitation.get("id").asText() + "/answer", Map.of("accept", true));
        return UUID.fromString(amina.post(
                        "/programmes/" + programme + "/discussion/topics",
                        Map.of(
                                "title",
                                title,
                                "text",
                                "Somebody has to.",
                                "audience",
                                "programme",
                                "asked",
                                carlos.organisation(),
                                "answerBy",
                                LocalDate.now(ZoneOffset.UTC).plusDays(14).toString()))
                .get("id")
                .asText());
    }
}
