package org.jointly.ui.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** Everything that browsers sent, and what the voices host answered. */
final class Wire {
    private final String voices;
    private final List<byte[]> sent = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<Response> answers = new CopyOnWriteArrayList<>();

    Wire(String voices) {
        this.voices = voices;
    }

    Wire watch(BrowserContext context) {
        context.onRequest(this::request);
        context.onResponse(answer -> {
            if (answer.url().startsWith(voices)) {
                answers.add(answer);
            }
        });
        context.onPage(page -> page.onWebSocket(socket -> socket.onFrameSent(this::frame)));
        context.pages().forEach(page -> page.onWebSocket(socket -> socket.onFrameSent(this::frame)));
        return this;
    }

    private void request(Request request) {
        addresses.add(request.url());
        var body = request.postDataBuffer();
        if (body != null) {
            sent.add(body);
        }
    }

    private void frame(WebSocketFrame frame) {
        if (frame.binary() != null) {
            sent.add(frame.binary());
        }
        if (frame.text() != null) {
            sent.add(frame.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    int bodies() {
        return sent.size();
    }

    /** How often something was sent there. */
    long sent(String path) {
        return addresses.stream()
                .filter(address -> address.startsWith(voices) && address.endsWith(path))
                .count();
    }

    boolean carried(Canary canary) {
        return sent.stream().anyMatch(canary::isIn) || addresses.stream().anyMatch(canary::isIn);
    }

    /** Answers of the voices host. */
    List<Response> answers() {
        return answers;
    }

    /** The files of the page, each once, as a phone fetches them: compressed. */
    Map<String, Integer> pageFiles() {
        var files = new LinkedHashMap<String, Integer>();
        for (var answer : answers) {
            var path = answer.url().substring(voices.length()).replaceFirst("[?#].*", "");
            if (answer.status() == 200 && !path.startsWith("/v/") && !files.containsKey(path)) {
                try {
                    files.put(path, compressed(answer.body()));
                } catch (PlaywrightException gone) {
                    // the page was left before its body was read
                }
            }
        }
        return files;
    }

    private static int compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.size();
    }
}
