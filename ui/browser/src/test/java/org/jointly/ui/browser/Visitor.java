package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody in front of a browser. */
final class Visitor implements AutoCloseable {
    private static final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Chromium without its own windows and menus, which cost more than the pages; where it is not, Chromium itself. */
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final Browser browser = launch(FLAGS);

    private static final String AXE = axe();
    /** Keycloak's cookies of everybody who signed in: the form and its hash take seconds each time. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    /** Pictures are for people who look at what they made: {@code -Djointly.pictures=true}. */
    private static final boolean PICTURES = Boolean.getBoolean("jointly.pictures");

    private final BrowserContext context;
    private Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Visitor(Browser.NewContextOptions options) {
        this(browser, options);
    }

    private Visitor(Browser browser, Browser.NewContextOptions options) {
        context = browser.newContext(
                options.setBaseURL(RunningJointly.shared().url()).setReducedMotion(ReducedMotion.REDUCE));
        page = newPage();
        LastSeen.arrives(this);
    }

    private Page newPage() {
        var page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            } else if ("warning".equals(message.type())) {
                warnings.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return page;
    }

    /** Closes the page as it is and sits down before an empty one, in the same browser. */
    void turnAway() {
        page.close();
        page = newPage();
    }

    static Visitor atADesk(String language) {
        return new Visitor(new Browser.NewContextOptions()
                .setViewportSize(1280, 860)
                .setLocale(language)
                .setTimezoneId("Europe/Vienna"));
    }

    static Visitor onAPhone(String language, ColorScheme scheme) {
        return new Visitor(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale(language)
                .setColorScheme(scheme)
                .setHasTouch(true)
                .setTimezoneId("Europe/Vienna"));
    }

    /** On an old phone whose browser runs no compiled scripts, as hardened browsers do. */
    static Visitor onAPhoneWithoutCompiler(String language) {
        var flags = new ArrayList<>(FLAGS);
        flags.add("--js-flags=--jitless");
        return new Visitor(
                launch(flags),
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale(language)
                        .setHasTouch(true));
    }

    private static Browser launch(List<String> flags) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Files.exists(SHELL) ? SHELL : Path.of("/usr/bin/chromium"))
                        .setArgs(flags));
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return settled();
    }

    /** Signs in at Keycloak, which the visitor has been sent to: by what an earlier sign-in left in the browser, or by typing. */
    Visitor signIn(String username) {
        return remembered(username) ? settled() : signInByTyping(username);
    }

    private boolean remembered(String username) {
        var cookies = SIGNED_IN.get(username);
        if (cookies == null) {
            return false;
        }
        context.addCookies(cookies);
        page.reload();
        return page.url().startsWith(RunningJointly.shared().url());
    }

    Visitor signInByTyping(String username) {
        page.locator("#username").fill(username);
        page.locator("#kc-login").click();
        page.locator("#password").fill("Jointly-demo-2026!");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(RunningJointly.shared().url()));
        SIGNED_IN.put(
                username,
                context.cookies().stream()
                        .filter(cookie -> cookie.name.startsWith("KEYCLOAK_"))
                        .toList());
        return settled();
    }

    Visitor settled() {
        if (page.url().startsWith(RunningJointly.shared().url()) && !page.url().contains("/login/")) {
            page.locator("main").first().waitFor();
            page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                    + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        }
        return this;
    }

    Visitor actFor(String organisation) {
        var choice = page.locator("main .choices vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(organisation));
        if (choice.count() > 0) {
            choice.first().click();
            settled();
        }
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return settled();
    }

    /** Waits for the page with this heading. */
    Visitor at(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(heading)
                                .setExact(true)
                                .setLevel(1))
                .waitFor();
        return this;
    }

    Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    void screenshot(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
        }
    }

    /** The page from its head to its foot. */
    static void wholePage(Page page, String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name)));
        }
    }

    static void part(Locator part, String name) {
        if (PICTURES) {
            part.screenshot(new Locator.ScreenshotOptions().setPath(picture(name)));
        }
    }

    private static Path picture(String name) {
        return Path.of("target/screens/" + name + ".png");
    }

    /** Takes the network away, or gives it back. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    List<String> errors() {
        return errors;
    }

    List<String> warnings() {
        return warnings;
    }

    /** What axe finds against WCAG 2.2 AA. */
    void isAccessible() {
        isAccessible(page.mainFrame());
    }

    /** The same for a frame inside the page, which axe does not enter by itself. Colours are looked at once they have settled. */
    static void isAccessible(Frame frame) {
        if (Boolean.FALSE.equals(frame.evaluate("() => 'axe' in window"))) {
            frame.evaluate(AXE);
        }
        coloursSettled(frame);
        var found = frame.evaluate(
                "async () => (await axe.run({exclude: ['vaadin-connection-indicator']}, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}))"
                        + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.failureSummary)).slice(0,4).join(' | '))");
        assertThat((List<?>) found).as(frame.url()).isEmpty();
    }

    static void coloursSettled(Frame frame) {
        frame.evaluate("""
                async () => {
                  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
                  const changing = document.getAnimations().filter(each => each instanceof CSSTransition);
                  await Promise.allSettled(changing.map(each => each.finished));
                }""");
    }

    private static String axe() {
        try (var file = Objects.requireNonNull(Visitor.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() {
        LastSeen.leaves(this);
        var mine = context.browser();
        context.close();
        if (mine != browser) {
            mine.close();
        }
    }
}
