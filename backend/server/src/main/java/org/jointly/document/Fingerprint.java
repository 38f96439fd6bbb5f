package org.jointly.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what a text says: its nodes with their attributes and its letters with their formats, in a form in which each
 * value begins with its kind and its length, so that different texts never look the same. How the text came about does not
 * matter.
 */
final class Fingerprint {
    private final DataOutputStream out;

    private Fingerprint(DataOutputStream out) {
        this.out = out;
    }

    static String of(XmlFragment text) {
        var bytes = new ByteArrayOutputStream();
        try {
            new Fingerprint(new DataOutputStream(bytes)).nodes(text.children());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void nodes(List<XmlNode> nodes) throws IOException {
        begin('n', nodes.size());
        for (var node : nodes) {
            switch (node) {
                case XmlElement element -> element(element);
                case XmlText text -> text(text);
            }
        }
    }

    private void element(XmlElement element) throws IOException {
        string('e', element.name());
        value(element.attributes());
        nodes(element.children());
    }

    private void text(XmlText text) throws IOException {
        begin('t', text.runs().size());
        for (var run : text.runs()) {
            switch (run) {
                case XmlText.Letters letters -> string('l', letters.text());
                case XmlText.Embed embed -> value(embed.value());
            }
            value(run.formats());
        }
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> begin('0', 0);
            case XmlElement element -> element(element);
            case XmlText text -> text(text);
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
                begin('m', sorted.size());
                for (var each : sorted.entrySet()) {
                    string('k', each.getKey());
                    value(each.getValue());
                }
            }
            case List<?> list -> {
                begin('a', list.size());
                for (var each : list) {
                    value(each);
                }
            }
            default -> string('v', value.toString());
        }
    }

    private void string(char kind, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(kind, bytes.length);
        out.write(bytes);
    }

    private void begin(char kind, int size) throws IOException {
        out.writeByte(kind);
        out.writeInt(size);
    }
}
