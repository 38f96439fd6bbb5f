package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody looks for what was said somewhere, finds it, reads it within its programme, and sees an answer come in. */
class SearchIT {
    private static String topic = "";

    @BeforeAll
    static void thereIsSomethingToFind() {
        assertThat(RunningJointly.shared().url()).isNotEmpty();
        var people = TestStack.shared().people();
        people.add("ximena", "oas:editor");
        people.add("yusuf", "oas:commenter");
        var ximena = Caller.of("ximena", "oas");
        var programme = ximena.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                List.of(Map.of(
                                        "language", "fr", "text", "Abri pour personnes déplacées en Haute-Mer"))))
                .get("id")
                .asText();
        topic = ximena.post(
                        "/programmes/" + programme + "/discussion/topics",
                        Map.of(
                                "title",
                                "Éducation des enfants déplacés",
                                "text",
                                "The lighthouse school takes thirty of them.",
                                "audience",
                                "programme"))
                .get("id")
                .asText();
        ximena.post(
                "/programmes/" + programme + "/discussion/topics",
                Map.of(
                        "title",
                        "برنامَج مُكافَحة الاتِّجار بالأشخاص",
                        "text",
                        "For the lighthouse.",
                        "audience",
                        "programme"));
    }

    @Test
    void itIsFoundFromEverywhereReadInItsProgrammeAndAnAnswerComesIn() {
        try (var yusuf = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("en", ColorScheme.DARK);
                var arabic = Visitor.atADesk("ar")) {
            yusuf.open("/").signIn("yusuf");
            yusuf.page().locator(".search-field input").waitFor();
            yusuf.page().locator("main").click();
            yusuf.page().keyboard().press("/");
            yusuf.page().keyboard().type("lighthause");
            yusuf.page().keyboard().press("Enter");
            yusuf.page().locator(".found mark", text("lighthouse")).first().waitFor();
            yusuf.isAccessible();
            yusuf.screenshot("search-found");

            yusuf.open("/search?q=deplace").page().locator(".found h2").first().waitFor();
            assertThat(yusuf.page().locator(".found mark").allInnerTexts()).contains("déplacées", "déplacés");
            yusuf.screenshot("search-accents");

            phone.open("/search?q=deplaces").signIn("yusuf");
            phone.page().locator(".found mark").first().waitFor();
            phone.screenshot("search-phone-dark");
            arabic.open("/search?q=اتجار").signIn("yusuf");
            arabic.page().locator(".found mark").first().waitFor();
            arabic.screenshot("search-arabic");
            yusuf.open("/search?q=nowhereatall")
                    .sees("Nothing you may see matches")
                    .screenshot("search-nothing");

            yusuf.open("/discussion/topics/" + topic);
            yusuf.page().locator(".subject-head").waitFor();
            yusuf.sees("Back to the discussion");
            Caller.of("ximena", "oas")
                    .post("/discussion/topics/" + topic + "/comments", Map.of("text", "Thirty-two by now."));
            yusuf.sees("1 new comment").screenshot("topic-arrived");
            yusuf.press("1 new comment").sees("Thirty-two by now.");
            yusuf.isAccessible();
            yusuf.open("/").screenshot("home-news");
            yusuf.open("/programmes").screenshot("programmes-dense");
        }
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
