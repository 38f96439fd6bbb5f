package org.jointly.document.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A picture of a text as PNG, whatever the browser made of it; other programs do not know every kind. */
record Picture(byte[] png, int width, int height) {
    static Picture of(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Picture(png.toByteArray(), image.getWidth(), image.getHeight());
    }

    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
