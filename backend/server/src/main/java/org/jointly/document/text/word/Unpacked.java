package org.jointly.document.text.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/**
 * Looks into a packed file before anything is built of it: a few letters can be packed so that they fill the memory, and
 * not every such file is packed so tightly that it shows.
 */
final class Unpacked {
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_TAGS = 1_000_000;
    private static final int MOST_ENTRIES = 5000;

    private long bytes;
    private int tags;
    private int entries;

    private Unpacked() {}

    /** @throws TooMuch when it would take more memory than a text deserves */
    static void check(byte[] packed) throws IOException, TooMuch {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            var unpacked = new Unpacked();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.read(zip, entry.getName().endsWith(".xml"));
            }
        }
    }

    private void read(ZipInputStream zip, boolean xml) throws IOException, TooMuch {
        var some = new byte[1 << 16];
        entries++;
        for (var read = zip.read(some); read >= 0; read = zip.read(some)) {
            bytes += read;
            for (var i = 0; xml && i < read; i++) {
                tags += some[i] == '<' ? 1 : 0;
            }
            if (bytes > MOST_BYTES || tags > MOST_TAGS || entries > MOST_ENTRIES) {
                throw new TooMuch();
            }
        }
    }

    /** It is not taken. */
    static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much", null, false, false);
        }
    }
}
