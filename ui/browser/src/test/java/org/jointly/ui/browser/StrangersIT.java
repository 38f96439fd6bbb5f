package org.jointly.ui.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers may send, and how people become known. */
class StrangersIT {
    private static final URI UI = URI.create(RunningJointly.shared().url());
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programmes?stage=active",
                "/VAADIN/nothing.js",
                "/VAADIN/build/nothing.js",
                "/VAADIN/dynamic/resource/0/x/y",
                "/jointly/nothing.css",
                "/jointly/icon.svg",
                "/aura/nothing.css",
                "/favicon.ico",
                "/health",
                "/?v-r=init&location=",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=push",
                "/?v-r=webcomponent-bootstrap",
                "/web-component/web-component-bootstrap.js",
                "/login/out",
                "/logout",
                "/login/callback",
                "/login/callback?state=a&code=b",
                "/login/callback?error=access_denied",
                "/sw.js",
                "/manifest.webmanifest",
                "/offline.html",
                "//elsewhere.example.org/x"
            })
    void aStrangerLeavesNothingBehindAndEveryAnswerCarriesTheHeaders(String path) throws IOException {
        for (var method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE")) {
            var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (method.startsWith("P") ? "Content-Length: 0\r\n\r\n" : "\r\n"));
            assertThat(answer).as(method).startsWith("HTTP/1.1 ").doesNotContain("JOINTLY=", "JSESSIONID");
            assertThat(answer)
                    .as(method)
                    .contains("Content-Security-Policy: ", "frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .containsPattern("Referrer-Policy: (same-origin|no-referrer)");
            assertThat(answer).as(method).doesNotContain("Location: //", "HTTP/1.1 500");
        }
    }

    @Test
    void pagesAreNotKeptByTheBrowser() throws IOException {
        for (var path : List.of("/", "/login/out", "/login/callback?state=a")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .containsIgnoringCase("Cache-Control: no-store");
        }
    }

    @Test
    void twoHundredSlowPostsAreRefusedAtOnceWithoutBeingRead() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 200; i++) {
                var path = List.of("/", "/?v-r=uidl&v-uiId=0", "/VAADIN/dynamic/resource/0/x/upload", "/login/callback")
                        .get(i % 4);
                var socket = open();
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + FORM
                                        + (i % 3 == 0
                                                ? "Transfer-Encoding: chunked\r\n\r\n5\r\nstate\r\n"
                                                : "Content-Length: 1000000\r\n\r\nstate="))
                                .getBytes(ISO_8859_1));
            }
            assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            for (var socket : slow) {
                // Nothing more is sent: the answer comes and the connection ends all the same.
                assertThat(rest(socket)).startsWith("HTTP/1.1 ").containsIgnoringCase("Connection: close");
            }
        } finally {
            close(slow);
        }
    }

    @Test
    void fourHundredWhoSendHalfARequestShutNobodyOut() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 400; i++) {
                var socket = open();
                slow.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: lo".getBytes(ISO_8859_1));
                if (i % 50 == 0) {
                    assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                            .startsWith("HTTP/1.1 200");
                }
            }
            assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 302");
            for (var socket : slow) {
                rest(socket);
            }
        } finally {
            close(slow);
        }
    }

    @Test
    void aPersonWhoSendsByteByByteIsEndedToo() throws Exception {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/organisation").signIn("boris");
            var session = boris.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("JOINTLY"))
                    .findFirst()
                    .orElseThrow();
            try (var socket = open()) {
                socket.getOutputStream()
                        .write(("POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nHost: localhost\r\nCookie: JOINTLY="
                                        + session.value + "\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000000\r\n\r\n{")
                                .getBytes(ISO_8859_1));
                var ended = false;
                for (var second = 0; second < 120 && !ended; second++) {
                    Thread.sleep(1000);
                    try {
                        socket.getOutputStream().write(' ');
                    } catch (SocketException closed) {
                        ended = true;
                    }
                }
                assertThat(ended).isTrue();
            }
            boris.open("/programmes").at("Programmes");
        }
    }

    @Test
    void manyRequestsLeaveTheMemoryAsItWas() throws IOException {
        for (var i = 0; i < 3000; i++) {
            var answer = raw("GET /programmes?q=" + "x".repeat(5000) + i
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 302");
            assertThat(answer.length()).isLessThan(4000);
        }
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/programmes").signIn("boris").at("Programmes");
        }
    }

    @Test
    void aSessionKeepsSoManyTabsAndTheOldestGoes() {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/organisation").signIn("boris");
            assertThat(heartbeat(boris)).isEqualTo(200);
            for (var i = 0; i < 35; i++) {
                var opened = boris.context().request().get(UI + "/?v-r=init&location=organisation&query=");
                assertThat(opened.status()).isEqualTo(200);
            }
            assertThat(heartbeat(boris)).isNotEqualTo(200);
            boris.open("/programmes").at("Programmes");
        }
    }

    private static Object heartbeat(Visitor visitor) {
        return visitor.page()
                .evaluate("fetch('/?v-r=heartbeat&v-uiId=0', {method: 'POST'}).then(answer => answer.status)");
    }

    @Test
    void headersHaveAnEnd() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void severalTabsSignInAtOnceAndEachComesWhereItWanted() {
        try (var boris = Visitor.atADesk("en")) {
            var tabs = new ArrayList<Page>();
            for (var path : List.of("/programmes?q=one", "/organisation", "/programmes?q=three")) {
                var tab = boris.context().newPage();
                tab.navigate(path);
                tab.locator("#username").waitFor();
                tabs.add(tab);
            }
            enter(tabs.getLast());
            tabs.getLast().waitForURL("**/programmes?q=three");
            arrives(tabs.get(0), "/programmes?q=one");
            arrives(tabs.get(1), "/organisation");
            for (var tab : tabs) {
                assertThat(tab.locator("#username").count()).isZero();
            }
        }
    }

    @Test
    void aSignInWhoseCookieIsGoneIsBegunAnewAndComesWhereItWanted() {
        try (var boris = Visitor.atADesk("en")) {
            boris.open("/programmes?q=lost");
            boris.page().locator("#username").waitFor();
            boris.context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("JOINTLY.*")));
            enter(boris.page());
            boris.page().waitForURL("**/programmes?q=lost");
            boris.settled();

            // Back to where Keycloak sent us, whose code is used up.
            boris.page().goBack();
            boris.page().goForward();
            boris.open("/organisation").sees("International Organization for Migration");
        }
    }

    @Test
    void whoTakesNoCookiesIsToldSoInsteadOfGoingInCircles() {
        try (var boris = Visitor.atADesk("en")) {
            boris.context().route("**/login/callback**", route -> {
                var headers = new HashMap<>(route.request().headers());
                headers.remove("cookie");
                route.resume(new Route.ResumeOptions().setHeaders(headers));
            });
            boris.page().navigate("/login/callback?state=not-ours&code=nothing");
            boris.page().getByText("Signing in did not work").waitFor();
        }
    }

    @Test
    void theUserInterfaceDoesNotStartWithSecretsThatEverybodyKnows() {
        assumeTrue(RunningJointly.ownProcesses());
        var environment = TestStack.shared().environment(TestStack.shared().uiPort() + 1);
        environment.remove("JOINTLY_LOCAL");
        environment.put("JOINTLY_UI_SECRET", "jointly-ui-secret");
        environment.put("JOINTLY_UI_COOKIE_SECRET", "0f9e8d7c6b5a49382716f5e4d3c2b1a0");
        var log = Path.of("target/ui-with-known-secrets.log");
        try (var ui = LocalProcess.shortLived(
                "ui with known secrets", Path.of("../target/jointly-ui.jar"), environment, log)) {
            assertThatThrownBy(() -> ui.awaitAnswer(
                            "http://localhost:" + (TestStack.shared().uiPort() + 1) + "/health", Duration.ofMinutes(3)))
                    .hasMessageContaining("exit code");
        }
        assertThat(log).content().contains("JOINTLY_UI_SECRET is missing, published or too short");
    }

    /** Keycloak brings a tab in by itself when another has signed in, or when it is asked again. */
    private static void arrives(Page tab, String path) {
        for (var tries = 0; tries < 30 && !tab.url().endsWith(path); tries++) {
            try {
                if (tries % 10 == 9) {
                    tab.reload();
                }
                tab.waitForTimeout(1000);
            } catch (PlaywrightException moving) {
                // It was just being brought in.
            }
        }
        assertThat(tab.url()).endsWith(path);
    }

    private static void enter(Page page) {
        page.locator("#username").fill("boris");
        page.locator("#kc-login").click();
        page.locator("#password").fill("Jointly-demo-2026!");
        page.locator("#kc-login").click();
    }

    private static Socket open() throws IOException {
        return new Socket(UI.getHost(), UI.getPort());
    }

    private static String raw(String request) throws IOException {
        try (var socket = open()) {
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (SocketException refused) {
                // What it said before is still to be read.
            }
            return rest(socket);
        }
    }

    /** Until the server ends the connection. */
    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("The server keeps this connection open: " + answer.toString(ISO_8859_1), open);
        } catch (SocketException reset) {
            // ended
        }
        return answer.toString(ISO_8859_1);
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
