package org.jointly.organisation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;

/**
 * Pictures that organisations show themselves by. What is sent is decoded, within bounds that its head is asked for first, and
 * drawn anew: nothing that stood beside the picture is kept.
 */
@Singleton
public class Logos {
    private static final int LARGEST = 512 << 10;
    private static final long MOST_PIXELS = 4_000_000;
    private static final int SIDE = 256;
    private static final Set<String> KINDS = Set.of("png", "jpeg", "webp");

    private final LogoRows rows;
    private final Clock clock;

    Logos(LogoRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A picture that was read and drawn anew, still to be kept.
     *
     * @param name the hash of its bytes
     */
    public record Drawn(String name, byte[] png) {}

    /** Costs time and memory, so before any transaction. */
    public Drawn drawn(String pointer, String base64) {
        var png = drawn(pointer, bytes(pointer, base64));
        return new Drawn(hash(png), png);
    }

    /** In the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Drawn logo) {
        rows.keep(new LogoRow(logo.name(), logo.png(), clock.instant()));
    }

    /**
     * Those sent before then that no organisation shows; by the platform itself.
     *
     * @param wanted what is still to be shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Instant before, List<String> wanted) {
        rows.unshown(before).stream().filter(name -> !wanted.contains(name)).forEach(name -> rows.forget(name, before));
    }

    @Transactional(readOnly = true)
    public byte[] png(String name) {
        return rows.findById(name).orElseThrow(() -> new NotFound("logo")).png();
    }

    private static byte[] bytes(String pointer, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > LARGEST) {
                throw new Invalid(pointer, "organisation.logo-large");
            }
            if (new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8).contains("<svg")
                    || (bytes.length > 0 && bytes[0] == '<')) {
                throw new Invalid(pointer, "organisation.logo-drawing");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Invalid(pointer, "program.base64");
        }
    }

    private static byte[] drawn(String pointer, byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(input, true, true);
                        return drawn(pointer, reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException | IllegalArgumentException e) {
            // How readers say that a file is broken.
        }
        throw new Invalid(pointer, "organisation.logo-unreadable");
    }

    private static byte[] drawn(String pointer, ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new Invalid(pointer, "organisation.logo-pixels");
        }
        var image = reader.read(0);
        var scale = Math.min(1.0, SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(small, "png", png);
        return png.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
