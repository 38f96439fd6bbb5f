package org.jointly.exchange.iati.xml;

import static org.jointly.exchange.iati.xml.FileRefused.Kind.EMPTY;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.NOT_XML;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.TRUNCATED;
import static org.jointly.exchange.iati.xml.FileRefused.Kind.WRONG_ENCODING;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file on their way to the parser: decoded strictly, with plain line ends,
 * and stopped before anything in them could cost too much.
 */
final class FileText extends Reader {
    private static final int HEAD = 1024;

    private final InputStream file;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private final CharBuffer decoded = CharBuffer.allocate(8192).flip();
    private final MarkupCheck watch = new MarkupCheck();
    private long size;
    private int delivered;
    private boolean ended;
    private boolean afterReturn;
    private boolean begun;
    private @Nullable FileRefused refusal;

    FileText(InputStream file) throws IOException {
        var pushback = new PushbackInputStream(file, HEAD);
        var head = pushback.readNBytes(HEAD);
        pushback.unread(head);
        this.file = pushback;
        decoder = Encoding.of(head)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Why the file was stopped here, if it was: the parser may have dressed it up as an error of its own. */
    @Nullable FileRefused refusal() {
        return refusal;
    }

    /** Whether the parser stumbled over nothing but the end of the file. */
    boolean endedAt(int offset) {
        return ended && offset >= delivered;
    }

    static FileRefused breaksOff(int line) {
        return new FileRefused(TRUNCATED, "file.truncated", line);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        try {
            return length == 0 ? 0 : readSome(into, offset, length);
        } catch (FileRefused refused) {
            refusal = refused;
            throw refused;
        }
    }

    private int readSome(char[] into, int offset, int length) throws IOException {
        var count = 0;
        while (count == 0) {
            if (!decoded.hasRemaining() && !decodeMore()) {
                return -1;
            }
            while (count < length && decoded.hasRemaining()) {
                var next = decoded.get();
                if (accepted(next)) {
                    into[offset + count++] = next == '\r' ? '\n' : next;
                }
            }
        }
        delivered += count;
        return count;
    }

    private boolean accepted(char next) {
        var lineEndSeen = next == '\n' && afterReturn;
        afterReturn = next == '\r';
        if (lineEndSeen) {
            return false;
        }
        if (!begun) {
            if (next == '\uFEFF') {
                return false;
            }
            if (!Character.isWhitespace(next)) {
                begun = true;
                if (next != '<') {
                    throw new FileRefused(NOT_XML, "file.not-xml");
                }
            }
        }
        watch.see(next == '\r' ? '\n' : next);
        return true;
    }

    private boolean decodeMore() throws IOException {
        decoded.clear();
        while (decoded.position() == 0 && !ended) {
            fill();
            var outcome = decoder.decode(bytes, decoded, ended);
            if (outcome.isError() && decoded.position() == 0) {
                if (ended && outcome.length() == bytes.remaining()) {
                    throw breaksOff(watch.line());
                }
                throw new FileRefused(
                        WRONG_ENCODING,
                        "file.line-encoding",
                        watch.line(),
                        decoder.charset().name());
            }
            if (outcome.isError() || outcome.isOverflow()) {
                ended = false;
                break;
            }
        }
        decoded.flip();
        if (!decoded.hasRemaining() && !begun) {
            throw new FileRefused(EMPTY, "file.empty");
        }
        return decoded.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = bytes.hasRemaining() ? file.read(bytes.array(), bytes.position(), bytes.remaining()) : 0;
        ended = count < 0;
        if (count > 0) {
            bytes.position(bytes.position() + count);
            size += count;
        }
        bytes.flip();
        if (size > Limits.FILE_BYTES) {
            throw FileRefused.tooLarge();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
