package org.jointly.document.yjs.encoding;

import java.util.Arrays;

/** Writes the primitives of lib0. */
public final class ByteWriter {
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[64];
    private int length;

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    public int length() {
        return length;
    }

    public ByteWriter octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public ByteWriter number(long value) {
        room(9);
        var rest = value;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes[length++] = (byte) (rest | 0x80);
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    ByteWriter signed(long value) {
        var magnitude = Math.abs(value);
        var rest = magnitude >>> 6;
        octet((int) (magnitude & 0x3f) | (value < 0 ? 0x40 : 0) | (rest > 0 ? 0x80 : 0));
        return rest > 0 ? number(rest) : this;
    }

    public ByteWriter raw(byte[] value) {
        return raw(value, value.length);
    }

    private ByteWriter raw(byte[] value, int count) {
        room(count);
        System.arraycopy(value, 0, bytes, length, count);
        length += count;
        return this;
    }

    public ByteWriter raw(ByteWriter other) {
        return raw(other.bytes, other.length);
    }

    public ByteWriter block(byte[] value) {
        return number(value.length).raw(value);
    }

    public ByteWriter string(CharSequence text) {
        return string(text, 0, text.length());
    }

    /** UTF-8; half of a surrogate pair becomes U+FFFD, as it does in a browser. */
    public ByteWriter string(CharSequence text, int from, int to) {
        number(size(text, from, to));
        room(3 * (to - from));
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else if (pair(text, at, to)) {
                var point = Character.toCodePoint(c, text.charAt(++at));
                bytes[length++] = (byte) (0xf0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | point & 0x3f);
            } else {
                var whole = Character.isSurrogate(c) ? REPLACEMENT : c;
                bytes[length++] = (byte) (0xe0 | whole >> 12);
                bytes[length++] = (byte) (0x80 | whole >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | whole & 0x3f);
            }
        }
        return this;
    }

    private static long size(CharSequence text, int from, int to) {
        var size = 0L;
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c < 0x80) {
                size++;
            } else if (c < 0x800) {
                size += 2;
            } else if (pair(text, at, to)) {
                size += 4;
                at++;
            } else {
                size += 3;
            }
        }
        return size;
    }

    private static boolean pair(CharSequence text, int at, int to) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < to
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(length, Math.max(more, length)));
        }
    }
}
