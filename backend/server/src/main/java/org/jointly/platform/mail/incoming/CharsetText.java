package org.jointly.platform.mail.incoming;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Reads bytes in the charset that a mail names, or in the first that fits where it names none, or a wrong one. */
final class CharsetText {
    private static final Charset LAST = Charset.forName("windows-1252");

    private CharsetText() {}

    static String of(byte[] bytes, @Nullable ContentType type) {
        var tried = new LinkedHashSet<Charset>();
        var named = type == null ? null : type.getParameter("charset");
        if (named != null) {
            charset(named, tried);
        }
        tried.add(StandardCharsets.UTF_8);
        for (var charset : tried) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // the next
            }
        }
        return new String(bytes, LAST);
    }

    private static void charset(String named, LinkedHashSet<Charset> tried) {
        try {
            tried.add(Charset.forName(MimeUtility.javaCharset(named.strip())));
        } catch (IllegalArgumentException e) {
            // there is no such charset
        }
    }
}
