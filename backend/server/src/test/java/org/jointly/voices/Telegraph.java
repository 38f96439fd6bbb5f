package org.jointly.voices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Speaks to the survivors' port byte by byte, several questions before the first answer. */
final class Telegraph {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private Telegraph() {}

    static String post(String body) {
        return head("Content-Length: " + body.getBytes(UTF_8).length) + body;
    }

    static String chunked(String body, int size) {
        var text = new StringBuilder(head("Transfer-Encoding: chunked"));
        for (var from = 0; from < body.length(); from += size) {
            var chunk = body.substring(from, Math.min(body.length(), from + size));
            text.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return text.append("0\r\n\r\n").toString();
    }

    /** What is answered to all that is written, in pieces of a size, until the server has said as much as it will. */
    static List<Integer> statuses(String written, int piece) throws IOException {
        var end = "GET /nothing HTTP/1.1\r\nHost: voices.localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", PortCalls.address().getPort())) {
            socket.setTcpNoDelay(true);
            var bytes = (written + end).getBytes(ISO_8859_1);
            var sending = Thread.ofVirtual().start(() -> send(socket, bytes, piece));
            var answered = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answered);
            sending.interrupt();
            var statuses = new ArrayList<Integer>();
            STATUS.matcher(answered.toString(ISO_8859_1))
                    .results()
                    .forEach(found -> statuses.add(Integer.valueOf(found.group(1))));
            if (!statuses.removeLast().equals(404)) {
                throw new AssertionError("The last question was not answered: " + statuses);
            }
            return statuses;
        }
    }

    private static void send(Socket socket, byte[] bytes, int piece) {
        try {
            for (var from = 0; from < bytes.length; from += Math.min(piece, bytes.length)) {
                socket.getOutputStream()
                        .write(Arrays.copyOfRange(
                                bytes, from, Math.min(bytes.length, from + Math.min(piece, bytes.length))));
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String head(String length) {
        return "POST /v/submissions HTTP/1.1\r\nHost: voices.localhost\r\nContent-Type: application/json\r\n" + length
                + "\r\n\r\n";
    }
}
