package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** A session that has ended at Keycloak ends here at once, although its token would hold for minutes; nobody else can end one. */
class BackChannelIT {
    private static final String ENDED = "/login/ended";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whoseSessionsAreEndedAtKeycloakIsOutHereAndNobodyElse() throws InterruptedException {
        var people = TestStack.shared().people();
        people.add("ending-one", "iom:viewer");
        people.add("ending-other", "iom:viewer");
        try (var one = Visitor.atADesk("en");
                var phone = Visitor.atADesk("en");
                var other = Visitor.atADesk("en")) {
            one.open("/programmes").signIn("ending-one");
            phone.open("/programmes").signIn("ending-one");
            other.open("/programmes").signIn("ending-other");
            assertThat(isIn(one) && isIn(phone) && isIn(other)).isTrue();

            people.endSessions("ending-one");

            await(() -> !isIn(one) && !isIn(phone));
            assertThat(isIn(other)).isTrue();
            one.page().reload();
            one.page().waitForURL(url -> url.contains("/realms/jointly/"));
        }
    }

    /** Keycloak tells the first node alone. */
    @Test
    void whoseSessionEndsIsOutAtEveryNode() throws InterruptedException {
        var people = TestStack.shared().people();
        people.add("ending-there", "iom:viewer");
        people.add("staying-there", "iom:viewer");
        var there = RunningJointly.shared().anotherUrl();
        try (var _ = RunningJointly.shared().anotherUi();
                var one = Visitor.atADesk("en");
                var other = Visitor.atADesk("en")) {
            signsInAt(there, one, "ending-there");
            signsInAt(there, other, "staying-there");
            assertThat(isInAt(there, one) && isInAt(there, other)).isTrue();

            people.endSessions("ending-there");

            await(() -> !isInAt(there, one));
            assertThat(isInAt(there, other)).isTrue();
        }
    }

    private static void signsInAt(String node, Visitor visitor, String username) {
        var page = visitor.page();
        page.navigate(node + "/programmes");
        page.locator("#username").fill(username);
        page.locator("#kc-login").click();
        page.locator("#password").fill(TestStack.shared().password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(node));
    }

    @Test
    void whatKeycloakDidNotSayEndsNothing() {
        TestStack.shared().people().add("staying", "iom:viewer");
        try (var staying = Visitor.atADesk("en")) {
            staying.open("/programmes").signIn("staying");

            assertThat(told(staying, "logout_token=" + TestStack.shared().token("staying")))
                    .as("a token for something else")
                    .isEqualTo(400);
            assertThat(told(staying, "logout_token=not.a.token")).isEqualTo(400);
            assertThat(told(staying, "logout_token=%zz")).isEqualTo(400);
            assertThat(told(staying, "something=else")).isEqualTo(400);
            assertThat(told(staying, "logout_token=" + "x".repeat(20_000))).isEqualTo(413);
            assertThat(staying.page()
                            .request()
                            .post(ENDED, RequestOptions.create().setData("{}"))
                            .status())
                    .as("not a form")
                    .isEqualTo(400);
            assertThat(staying.page().request().get(ENDED).status()).isEqualTo(405);
            assertThat(isIn(staying)).isTrue();
        }
    }

    private static int told(Visitor visitor, String form) {
        return visitor.page()
                .request()
                .post(
                        ENDED,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(form))
                .status();
    }

    private static boolean isIn(Visitor visitor) {
        return isInAt("", visitor);
    }

    /** @param node empty for the one that people find */
    private static boolean isInAt(String node, Visitor visitor) {
        return visitor.page()
                        .request()
                        .get(node + "/programmes", RequestOptions.create().setMaxRedirects(0))
                        .status()
                == 200;
    }

    private static void await(BooleanSupplier wished) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wished.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not in time").isLessThan(deadline);
            Thread.sleep(200);
        }
    }
}
