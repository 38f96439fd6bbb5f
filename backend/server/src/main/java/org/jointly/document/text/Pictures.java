package org.jointly.document.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Decodes the pictures of one text, as many pixels as are good for a file: few bytes can say that they are a picture as
 * large as a house, so its head is asked before anything is built of it.
 */
public final class Pictures {
    private static final long MOST_PIXELS = 25_000_000;
    private static final long MOST_PIXELS_IN_ALL = 60_000_000;
    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "webp");

    private long pixels;

    /** Empty for what is not a picture in the text itself, and for what is too large, alone or with those before it. */
    Optional<Picture> of(String source) {
        var comma = source.indexOf(',');
        if (!source.startsWith("data:image/")
                || comma < 0
                || !source.substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        try {
            return decoded(Base64.getDecoder().decode(source.substring(comma + 1)));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether browsers and files could show it without harm, as its head says. */
    public static boolean isModest(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = known(ImageIO.getImageReaders(input));
            if (reader.isEmpty()) {
                return false;
            }
            try {
                reader.get().setInput(input, true, true);
                return size(reader.get()) <= MOST_PIXELS;
            } finally {
                reader.get().dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private Optional<Picture> decoded(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = known(ImageIO.getImageReaders(input));
            if (reader.isEmpty()) {
                return Optional.empty();
            }
            try {
                // What is said beside the picture is not looked at: it can be packed as tightly.
                reader.get().setInput(input, true, true);
                var size = size(reader.get());
                if (size > MOST_PIXELS || pixels + size > MOST_PIXELS_IN_ALL) {
                    return Optional.empty();
                }
                pixels += size;
                return Optional.of(Picture.of(reader.get().read(0)));
            } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
                // How some readers say that a file is broken.
                return Optional.empty();
            } finally {
                reader.get().dispose();
            }
        }
    }

    private static long size(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static Optional<ImageReader> known(Iterator<ImageReader> readers) throws IOException {
        while (readers.hasNext()) {
            var reader = readers.next();
            if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.of(reader);
            }
            reader.dispose();
        }
        return Optional.empty();
    }
}
