package org.jointly.document.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of a text as PNG, whatever the browser made of it; other programs do not know every kind. */
record Picture(byte[] png, int width, int height) {
    private static final long MOST_PIXELS = 40_000_000;

    /** Empty for what is not a picture in the text itself. */
    static Optional<Picture> of(String source) {
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

    private static Optional<Picture> decoded(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(written(reader.read(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture written(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Picture(png.toByteArray(), image.getWidth(), image.getHeight());
    }

    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
