package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon the survivor's page shows on an old phone and a bad network: a processor four times slower, slow 3G. */
@Tag("bench")
class VoicesBench {
    private static final int RUNS = 7;
    private static final int BYTES_PER_SECOND = 400 * 1024 / 8;
    private static final int LATENCY = 400;
    private static final String PAINT = """
            () => new Promise(done => {
              const seen = performance.getEntriesByName('first-contentful-paint')[0];
              if (seen) return done(seen.startTime);
              new PerformanceObserver(list => {
                const paint = list.getEntriesByName('first-contentful-paint')[0];
                if (paint) done(paint.startTime);
              }).observe({ type: 'paint', buffered: true });
            })""";
    private static final String USABLE = """
            () => new Promise(done => {
              const look = () => document.querySelector('h1') ? done(performance.now()) : requestAnimationFrame(look);
              look();
            })""";
    private static final String BYTES = """
            () => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
              .reduce((sum, one) => sum + one.transferSize, 0)""";

    @Test
    void firstPaint() {
        RunningJointly.shared();
        var paints = new ArrayList<Double>();
        var usable = new ArrayList<Double>();
        var bytes = 0.0;
        for (var run = 0; run < RUNS; run++) {
            try (var phone = Visitor.onAPhone("en", ColorScheme.LIGHT)) {
                slow(phone);
                phone.page().navigate(TestStack.shared().voicesUrl() + "/");
                paints.add(number(phone.page().evaluate(PAINT)));
                usable.add(number(phone.page().evaluate(USABLE)));
                bytes = number(phone.page().evaluate(BYTES));
            }
        }
        System.out.printf(
                "The survivor's page, 4 x slower processor, 400 kbit/s, 400 ms away: first paint %.0f ms, "
                        + "first choice on the screen %.0f ms (medians of %d), %.0f bytes over the network%n",
                median(paints), median(usable), RUNS, bytes);
        assertThat(paints).allMatch(paint -> paint > 0);
    }

    private static void slow(Visitor phone) {
        var session = phone.context().newCDPSession(phone.page());
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double median(ArrayList<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
