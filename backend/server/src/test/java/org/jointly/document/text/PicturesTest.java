package org.jointly.document.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.YDocument;
import org.junit.jupiter.api.Test;

/** Pictures of few bytes that say they are huge: their heads are read, and nothing is built of them. */
class PicturesTest {
    private static final Cover COVER = new Cover(
            "Title", "Programme", "Draft", List.of(), new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not"));

    @Test
    void hugePicturesOfFewBytesAreNotDecoded() throws IOException {
        for (var bomb : List.of(
                png(30_000, 30_000),
                png(200_000, 1000),
                gif(65_000, 65_000),
                webp(16_000, 16_000),
                jpeg(65_000, 65_000))) {
            assertThat(bomb).hasSizeLessThan(1 << 20);
            assertThat(new Pictures().of(url(bomb))).isEmpty();
            assertThat(Pictures.isModest(bomb)).isFalse();
        }
        assertThat(Pictures.isModest(png(300, 200))).isTrue();
        assertThat(new Pictures().of(url(png(300, 200)))).hasValueSatisfying(picture -> {
            assertThat(picture.width()).isEqualTo(300);
            assertThat(picture.height()).isEqualTo(200);
        });
    }

    @Test
    void manyPicturesHaveOneBudgetForTheWholeText() throws IOException {
        var large = url(png(4900, 5000));
        var pictures = new Pictures();

        assertThat(pictures.of(large)).isPresent();
        assertThat(pictures.of(large)).isPresent();
        assertThat(pictures.of(large)).isEmpty();
        assertThat(pictures.of(url(png(300, 200)))).isPresent();
    }

    @Test
    void aPlaceIsHeldForWhatIsTooLarge() throws IOException {
        var text = text(url(png(30_000, 30_000)), "A house");

        try (var word = new XWPFDocument(new ByteArrayInputStream(Docx.of(text, COVER, List.of())))) {
            assertThat(word.getAllPictures()).isEmpty();
            assertThat(word.getParagraphs().getLast().getText()).isEqualTo("[A house]");
        }
        assertThat(Html.of(text, COVER, List.of(), new Fonts()).html())
                .contains("[A house]")
                .doesNotContain("<img");
    }

    @Test
    void whatIsBrokenOrOfAnotherKindIsNoPicture() throws IOException {
        var bmp = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "bmp", bmp);
        var cut = png(300, 200);
        cut[40] ^= 0x55;
        for (var wrong :
                List.of(new byte[0], bmp.toByteArray(), cut, "RIFF".getBytes(US_ASCII), gif(0, 0), jpeg(0, 0))) {
            assertThat(new Pictures().of(url(wrong))).isEmpty();
        }
    }

    private static FlatText text(String source, String description) {
        var document = new YDocument();
        document.edit(
                1, editing -> editing.fragment("default").append("image", Map.of("src", source, "alt", description)));
        return FlatText.of(document);
    }

    private static String url(byte[] picture) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
    }

    /** One bit a pixel, all of them black. */
    private static byte[] png(int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            var row = new byte[1 + (width + 7) / 8];
            for (var i = 0; i < height; i++) {
                deflater.write(row);
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var crc = new CRC32();
        crc.update(name.getBytes(US_ASCII));
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name.getBytes(US_ASCII));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] gif(int width, int height) {
        var head = new byte[] {
            'G',
            'I',
            'F',
            '8',
            '9',
            'a',
            1,
            0,
            1,
            0,
            (byte) 0x80,
            0,
            0,
            0,
            0,
            0,
            -1,
            -1,
            -1,
            ',',
            0,
            0,
            0,
            0,
            (byte) width,
            (byte) (width >> 8),
            (byte) height,
            (byte) (height >> 8),
            0,
            2,
            2,
            'L',
            1,
            0,
            ';'
        };
        return head;
    }

    /** A lossless one; its width and height have 14 bits each. */
    private static byte[] webp(int width, int height) {
        var bits = (width - 1) | (height - 1) << 14;
        var out = new ByteArrayOutputStream();
        out.writeBytes("RIFF".getBytes(US_ASCII));
        out.writeBytes(new byte[] {30, 0, 0, 0});
        out.writeBytes("WEBPVP8L".getBytes(US_ASCII));
        out.writeBytes(
                new byte[] {18, 0, 0, 0, 0x2f, (byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24)
                });
        out.writeBytes(new byte[13]);
        return out.toByteArray();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var small = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", small);
        var bytes = small.toByteArray();
        for (var i = 0; i < bytes.length - 9; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xc0) {
                bytes[i + 5] = (byte) (height >> 8);
                bytes[i + 6] = (byte) height;
                bytes[i + 7] = (byte) (width >> 8);
                bytes[i + 8] = (byte) width;
            }
        }
        return bytes;
    }
}
