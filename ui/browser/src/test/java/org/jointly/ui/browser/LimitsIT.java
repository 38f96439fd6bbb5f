package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.ui.browser.Texts.begin;
import static org.jointly.ui.browser.Texts.insert;
import static org.jointly.ui.browser.Texts.onTheDevice;
import static org.jointly.ui.browser.Texts.open;
import static org.jointly.ui.browser.Texts.reads;
import static org.jointly.ui.browser.Texts.saved;
import static org.jointly.ui.browser.Texts.text;
import static org.jointly.ui.browser.Texts.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** What is too large, too much or not well-formed: the text goes on, and is saved. */
class LimitsIT {
    private static final int PICTURES = 24;

    /** As from the clipboard. */
    private static final String PASTE = """
            html => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              document.querySelector('.editor-text').dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    private static final String PICTURE_OF =
            "size => `<p>big <img alt=\"big\" src=\"data:image/png;base64,${'A'.repeat(size)}\"> end</p>`";

    /** A picture that cannot be made smaller by packing, of so many pixels each way, as HTML. */
    private static final String NOISE = """
            size => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = size;
              const context = canvas.getContext('2d');
              const pixels = context.createImageData(size, size);
              for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
              context.putImageData(pixels, 0, 0);
              return `<p>noise <img alt="noise" src="${canvas.toDataURL('image/png')}"> end</p>`;
            }""";

    /** As a page did that knew no measure. */
    private static final String WITHOUT_MEASURE = """
            size => {
              const { provider } = document.querySelector('jointly-editor').editor.extensionManager.extensions
                  .find(one => one.name === 'carets').options;
              const text = provider.document.getText('body');
              const image = new (text._start.content.type.constructor)('image');
              provider.document.transact(() => {
                text.insertEmbed(1, image, {});
                image.setAttribute('alt', 'A huge map');
                image.setAttribute('src', 'data:image/png;base64,' + 'A'.repeat(size));
              });
            }""";

    private static final String SOURCES =
            "[...document.querySelectorAll('.editor-text img[src]')].map(image => image.getAttribute('src').length)";

    /** A browser writes its own store a little later than the page goes on. */
    private static final String LET_GO = """
            async () => {
              const { name } = (await indexedDB.databases()).find(one => one.name.startsWith('jointly.document/'));
              const open = indexedDB.open(name);
              const database = await new Promise(done => open.onsuccess = () => done(open.result));
              const kept = database.transaction('custom').objectStore('custom').get('aside');
              const aside = await new Promise(done => kept.onsuccess = () => done(kept.result));
              database.close();
              return aside === undefined;
            }""";

    /** Says of a browser what nobody should; hands back how many such words there are. */
    private static final String NASTY = """
            const number = (to, value) => { for (; value >= 128; value = Math.floor(value / 128)) to.push((value % 128) | 128); to.push(value); };
            const bytes = (to, part) => { number(to, part.length); for (const one of part) to.push(one); };
            const words = text => [...new TextEncoder().encode(text)];
            const place = item => JSON.stringify({ user: { name: 'x' }, cursor: { anchor: item, head: item } });
            const nasty = [
              '{}', '7', '[]', '"x"', '{"user":null}', '{"user":7,"cursor":7}', '{"user":{"name":7,"color":{},"brief":[]}}',
              '{"cursor":{}}', '{"cursor":{"anchor":1,"head":2}}', '{"cursor":{"anchor":{},"head":{}}}',
              '{"__proto__":{"polluted":1},"user":{"__proto__":{"polluted":1}}}',
              '{"user":{"name":"deep","more":' + '['.repeat(900) + ']'.repeat(900) + '}}',
              place({ type: null, tname: null, item: null }), place({ tname: 'decisions' }), place({ tname: 'nowhere' }),
              place({ item: { client: 1e308, clock: -1 } }), place({ item: { client: 4242, clock: 1 } }),
              place({ type: { client: 4242, clock: 1 } }), place({ item: { client: 1.5, clock: '0' } }), place({ item: 'x', assoc: 1e300 }),
            ];
            const frame = (name, state, client, clock) => {
              const states = [1];
              number(states, client);
              number(states, clock);
              bytes(states, words(state));
              const message = [];
              bytes(message, words(name));
              number(message, 1);
              bytes(message, states);
              return new Uint8Array(message);
            };
            const provider = document.querySelector('jointly-editor').editor.extensionManager.extensions
                .find(one => one.name === 'carets').options.provider;
            """;

    @Test
    void aPictureThatNoMessageCarriesIsPutAsideAndTheTextGoesOn() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            open(clara, "clara", begin(amina));
            write(amina, "Before. ");
            paste(amina, html(amina, PICTURE_OF, 7 << 20));
            amina.sees("Something is too large for this text").sees("Picture “big”, 7.0 MB");
            amina.screenshot("document-aside");
            amina.isAccessible();
            var file = amina.page()
                    .waitForDownload(() -> amina.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Keep it as a file"))
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("big.html");
            assertThat(file.path()).content().contains("<img src=\"data:image/png;base64,AAAA");

            write(amina, " After it.");
            saved(amina);
            reads(clara, "After it.");
            assertThat(text(clara)).startsWith("Before. big").contains("end");
            assertThat(clara.page().evaluate(SOURCES + ".length")).isEqualTo(0);

            amina.press("Let go of it");
            amina.page()
                    .locator(".editor-aside")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void whatADeviceKeepsThatNoMessageCarriesIsPutAsideWhenThePageIsOpenedAgain() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            write(amina, "Before. ");
            saved(amina);
            amina.offline(true);
            amina.page().locator(".editor-state[data-state=offline]").waitFor();
            amina.page().evaluate(WITHOUT_MEASURE, 7 << 20);
            write(amina, "Written on the plane. ");
            onTheDevice(amina);
            amina.turnAway();

            amina.offline(false);
            amina.open(address);
            amina.sees("Picture “A huge map”, 7.0 MB");
            saved(amina);
            reads(clara, "Written on the plane.");
            assertThat(clara.page().evaluate(SOURCES + ".length")).isEqualTo(0);
            write(amina, "And on.");
            saved(amina);
            reads(clara, "And on.");
            amina.turnAway();

            amina.open(address);
            saved(amina);
            amina.sees("Picture “A huge map”, 7.0 MB");
            amina.press("Let go of it");
            amina.page().waitForFunction(LET_GO);
            amina.turnAway();
            amina.open(address);
            saved(amina);
            assertThat(amina.page().locator(".editor-aside").isVisible()).isFalse();
        }
    }

    @Test
    void twentyMegabytesOfPicturesGatheredWithoutANetworkAreSavedWhenThePageIsOpenedAgain() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            write(amina, "Before. ");
            saved(amina);
            amina.offline(true);
            amina.page().locator(".editor-state[data-state=offline]").waitFor();
            for (var each = 0; each < PICTURES; each++) {
                paste(amina, html(amina, PICTURE_OF, 900_000));
            }
            write(amina, "The last word.");
            onTheDevice(amina);
            amina.turnAway();

            amina.offline(false);
            amina.open(address);
            saved(amina);
            clara.page()
                    .waitForFunction(
                            "count => " + SOURCES + ".filter(size => size > 900000).length === count", PICTURES);
            reads(clara, "The last word.");
            assertThat(text(clara)).isEqualTo(text(amina));
            assertThat(amina.page().locator(".editor-aside").isVisible()).isFalse();
            write(clara, " Seen.");
            reads(amina, "Seen.");
        }
    }

    @Test
    void aLargePictureInHtmlIsMadeSmallerWhetherItIsPastedOrDropped() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "Before. ");
            paste(amina, html(amina, NOISE, 900));
            amina.page().waitForFunction(SOURCES + ".length === 1");
            amina.page().evaluate("""
                    html => {
                      const text = document.querySelector('.editor-text');
                      const { left, top } = text.querySelector('p').getBoundingClientRect();
                      const data = new DataTransfer();
                      data.setData('text/html', html);
                      text.dispatchEvent(new DragEvent('drop', {
                        dataTransfer: data, clientX: left + 2, clientY: top + 8, bubbles: true, cancelable: true }));
                    }""", html(amina, NOISE, 900));
            amina.page().waitForFunction(SOURCES + ".length === 2");
            assertThat(amina.page().evaluate(SOURCES + ".every(size => size > 1000 && size <= 1024 * 1024)"))
                    .isEqualTo(true);
            assertThat(amina.page().locator(".editor-aside").isVisible()).isFalse();
            saved(amina);
        }
    }

    @Test
    void aSmallPictureIsTakenAndWordsTypedAtOnceStandBehindIt() {
        try (var amina = Visitor.atADesk("en")) {
            begin(amina);
            write(amina, "Before picture\n");
            amina.page().evaluate("""
                    async () => {
                      const canvas = Object.assign(document.createElement('canvas'), { width: 150, height: 40 });
                      canvas.getContext('2d').fillRect(0, 0, 100, 30);
                      const stamp = await new Promise(done => canvas.toBlob(done));
                      const data = new DataTransfer();
                      data.items.add(new File([stamp], 'stamp.png', { type: 'image/png' }));
                      document.querySelector('.editor-text').dispatchEvent(
                        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    }""");
            amina.sees("What the picture shows");
            amina.page().keyboard().press("Enter");
            amina.page().waitForFunction(SOURCES + ".length === 1");
            amina.page().keyboard().type("After words");
            reads(amina, "After words");
            assertThat(amina.page().evaluate(SOURCES + ".length")).isEqualTo(1);

            amina.page().evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.items.add(new File(['nothing'], 'broken.png', { type: 'image/png' }));
                      document.querySelector('.editor-text').dispatchEvent(
                        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    }""");
            amina.sees("broken.png: This picture cannot be read here");
            amina.screenshot("document-picture-refused");
            saved(amina);
        }
    }

    @Test
    void whateverAReaderSaysOfItselfTheOthersGoOnWriting() {
        try (var amina = Visitor.atADesk("en");
                var clara = Visitor.atADesk("en");
                var dalia = Visitor.atADesk("en")) {
            var address = begin(amina);
            open(clara, "clara", address);
            open(dalia, "dalia", address);
            write(amina, "First. ");
            reads(clara, "First.");
            var words = (Integer) dalia.page().evaluate("""
                    async () => {
                      %s
                      const { name } = provider.configuration;
                      for (let clock = 1000; clock < 1010; clock++) {
                        for (const state of nasty) provider.configuration.websocketProvider.send(frame(name, state, provider.document.clientID, clock));
                      }
                      return nasty.length;
                    }""".formatted(NASTY));
            assertThat(words).isEqualTo(20);
            insert(amina, "Second. ");
            insert(clara, "Third. ");
            reads(clara, "Second.");
            reads(amina, "Third.");

            // the same at the page itself, as if a server had passed it on
            for (var reader : new Visitor[] {amina, clara}) {
                reader.page().evaluate("""
                        () => {
                          %s
                          [...nasty, '{', ''].forEach((state, index) => {
                            const message = frame(provider.configuration.name, state, 5000 + index, 1);
                            provider.onMessage(new MessageEvent('message', { data: message.buffer }));
                          });
                        }""".formatted(NASTY));
            }
            insert(amina, "Fourth. ");
            insert(clara, "Fifth. ");
            reads(clara, "Fourth.");
            reads(amina, "Fifth.");
            saved(amina);
            saved(clara);
            amina.page()
                    .locator(".caret-name", Texts.withText("Clara Demo"))
                    .first()
                    .waitFor();
            assertThat(text(amina)).isEqualTo(text(clara));
            assertThat(amina.page().evaluate("({}).polluted === undefined")).isEqualTo(true);
            assertThat(amina.errors()).isEmpty();
            amina.screenshot("document-nasty-presence");
        }
    }

    private static String html(Visitor visitor, String maker, int size) {
        return (String) visitor.page().evaluate(maker, size);
    }

    private static void paste(Visitor visitor, String html) {
        visitor.page().locator(".editor-text").focus();
        visitor.page().keyboard().press("Control+End");
        visitor.page().evaluate(PASTE, html);
    }
}
