package org.jointly.platform.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.jointly.platform.Backend;

/** A connection on which a test says whatever it likes, byte by byte. */
final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    RawSocket(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    static RawSocket toApi() throws IOException {
        return new RawSocket(Backend.address().getPort());
    }

    RawSocket says(String text) throws IOException {
        return says(text.getBytes(ISO_8859_1));
    }

    RawSocket says(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** False once the other side does not take anything any more. */
    boolean tries(byte[] bytes) {
        try {
            says(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a live document without having a ticket. */
    RawSocket upgraded(String path) throws IOException {
        says("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        return this;
    }

    /** A frame as browsers send it, masked with nothing. */
    static byte[] frame(int opcode, boolean last, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) ((last ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        var bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /** The head of the next answer. */
    String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    /** Everything until the other side ends it; fails if it does not within half a minute of silence. */
    String rest() throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Left open: " + answer.toString(ISO_8859_1), e);
        } catch (SocketException e) {
            // Closed under our hands, after what it said.
        }
        return answer.toString(ISO_8859_1);
    }

    /** Whether the other side ended it, or does so within a second. */
    boolean isEnded() throws IOException {
        socket.setSoTimeout(1000);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
