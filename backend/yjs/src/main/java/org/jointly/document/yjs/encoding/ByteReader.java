package org.jointly.document.yjs.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the primitives of lib0, and never past the end. */
public final class ByteReader {
    private static final int LONGEST_NUMBER = 8;

    private final byte[] bytes;
    private int position;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    public int remaining() {
        return bytes.length - position;
    }

    public void end() {
        if (remaining() > 0) {
            throw new MalformedUpdate(remaining() + " bytes after the end");
        }
    }

    public int octet() {
        if (position >= bytes.length) {
            throw new MalformedUpdate("The bytes end too early");
        }
        return bytes[position++] & 0xff;
    }

    /** Seven bits a byte, the low ones first; the eighth bit says that more follow. */
    public long number() {
        var first = octet();
        return first < 0x80 ? first : more(first & 0x7f, 7);
    }

    /** Like a number, with the sign in the seventh bit of the first byte. */
    long signed() {
        var first = octet();
        var magnitude = first < 0x80 ? first & 0x3f : more(first & 0x3f, 6);
        return (first & 0x40) == 0 ? magnitude : -magnitude;
    }

    private long more(long low, int bits) {
        var value = low;
        var shift = bits;
        for (var read = 1; read < LONGEST_NUMBER; read++, shift += 7) {
            var next = octet();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return atMost(value, Id.LARGEST);
            }
        }
        throw new MalformedUpdate("A number is too long");
    }

    /** A number of things of which each takes a byte or more, so that no count can promise more than was sent. */
    public int count() {
        return (int) atMost(number(), remaining());
    }

    private static long atMost(long value, long most) {
        if (value > most) {
            throw new MalformedUpdate("A number is too large: " + value);
        }
        return value;
    }

    public byte[] block() {
        var length = count();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, position);
    }

    void skip(int length) {
        if (length > remaining()) {
            throw new MalformedUpdate("The bytes end too early");
        }
        position += length;
    }

    public String string() {
        var length = count();
        var start = position;
        position += length;
        for (var at = start; at < position; at++) {
            if (bytes[at] < 0) {
                return unicode(start, length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    private String unicode(int start, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedUpdate("A text is not UTF-8");
        }
    }
}
