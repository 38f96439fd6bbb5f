package org.jointly.local;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small name server for tests, by UDP on loopback (RFC 1035): it knows the TXT records that it was told, and of the rest that there is none. */
public final class TestNames implements AutoCloseable {
    private static final int TXT = 16;
    private static final int ANSWER = 0x8580;
    private static final int NO_SUCH_NAME = 3;
    private static final int FAILURE = 2;
    private static final String BROKEN = "";
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private TestNames(DatagramSocket socket) {
        this.socket = socket;
    }

    static TestNames start(int port) {
        try {
            TestNames names =
                    new TestNames(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            Thread.ofPlatform().daemon().name("name server of tests").start(names::serve);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says from now on that there is this record. */
    public void tell(String name, String text) {
        texts.put(name, text);
    }

    public void forget(String name) {
        texts.remove(name);
    }

    /** It cannot say anything of this name from now on (SERVFAIL), until it is told or forgets it. */
    public void fail(String name) {
        texts.put(name, BROKEN);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                byte[] answer = answer(ByteBuffer.wrap(asked.getData(), 0, asked.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
            } catch (IOException e) {
                // closed, or somebody who asks wrongly gets no answer
            }
        }
    }

    private byte[] answer(ByteBuffer question) throws IOException {
        int id = question.getShort(0) & 0xffff;
        question.position(12);
        StringBuilder name = new StringBuilder();
        for (int length = question.get(); length > 0; length = question.get()) {
            byte[] label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int type = question.getShort();
        question.getShort();
        byte[] asked = new byte[question.position() - 12];
        question.get(12, asked);
        String known = type == TXT ? texts.get(name.toString().toLowerCase(Locale.ROOT)) : null;
        String text = BROKEN.equals(known) ? null : known;
        int outcome = BROKEN.equals(known) ? FAILURE : known == null ? NO_SUCH_NAME : 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(ANSWER | outcome);
        out.writeShort(1);
        out.writeShort(text == null ? 0 : 1);
        out.writeInt(0);
        out.write(asked);
        if (text != null) {
            byte[] said = text.getBytes(StandardCharsets.US_ASCII);
            out.writeShort(0xc00c);
            out.writeShort(TXT);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(said.length + 1);
            out.writeByte(said.length);
            out.write(said);
        }
        return bytes.toByteArray();
    }
}
