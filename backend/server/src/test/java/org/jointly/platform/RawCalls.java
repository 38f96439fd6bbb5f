package org.jointly.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes to the backend that no decent HTTP client would, and reads what comes back. */
public final class RawCalls {
    private static final int PATIENCE_MILLIS = 10_000;

    private RawCalls() {}

    public static Reply send(String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        try (var socket = new Socket("localhost", Backend.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(head.toString().getBytes(ISO_8859_1));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // It may have said no before it heard all of it; what it said is still to be read.
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // Closed under our hands, after the answer.
            } catch (SocketTimeoutException e) {
                // Left open although we asked to close: what came so far counts.
            }
            return Reply.of(answer.toString(ISO_8859_1));
        }
    }

    /** Status 0: nothing came back. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply of(String text) {
            if (text.isEmpty()) {
                return new Reply(0, Map.of(), "");
            }
            var end = text.indexOf("\r\n\r\n");
            var head = text.substring(0, end).split("\r\n", -1);
            var headers = new TreeMap<String, String>();
            for (var i = 1; i < head.length; i++) {
                var colon = head[i].indexOf(':');
                headers.put(
                        head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        head[i].substring(colon + 1).strip());
            }
            return new Reply(Integer.parseInt(head[0].split(" ", -1)[1]), headers, text.substring(end + 4));
        }
    }
}
