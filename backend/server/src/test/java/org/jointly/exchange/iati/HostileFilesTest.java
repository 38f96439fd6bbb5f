package org.jointly.exchange.iati;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Random;
import java.util.stream.Stream;
import org.jointly.exchange.iati.xml.FileRefused;
import org.jointly.exchange.iati.xml.FileRefused.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a refusal that says why, soon, and from little memory. */
class HostileFilesTest {
    static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03" xmlns:x="urn:x">
              <!-- published by nobody -->
              <iati-activity xml:lang="fr" default-currency="EUR" x:y="z">
                <iati-identifier>XX-1</iati-identifier>
                <title><narrative>Écoles sûres &amp; <![CDATA[<ouvertes>]]></narrative></title>
                <activity-status code="2"/>
                <activity-date type="1" iso-date="2024-01-01"/>
                <recipient-country code="SN" percentage="100"/>
                <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
                  <value value-date="2024-01-01">1000.50</value></budget>
                <transaction><transaction-type code="3"/><transaction-date iso-date="2024-05-01"/>
                  <value value-date="2024-05-01">10</value></transaction>
                <document-link url="https://example.org/a"><title><narrative>A</narrative></title></document-link>
              </iati-activity>
            </iati-activities>
            """;

    @Test
    void theGoodFileIsGood() {
        assertThat(refusal(GOOD.getBytes(UTF_8))).isNull();
    }

    @Test
    void aFileThatBreaksOffAnywhereIsRefused() {
        var whole = GOOD.strip().getBytes(UTF_8);
        for (var length = 0; length < whole.length; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("after %d bytes", length)
                    .isNotNull();
        }
    }

    @Test
    void aFileThatBreaksOffSaysInWhichLine() {
        var half = GOOD.substring(0, GOOD.indexOf("<value")).getBytes(UTF_8);

        assertThat(refusal(half))
                .hasMessage("The file breaks off in line 11; send the whole of it. Nothing was taken.")
                .extracting(FileRefused::kind)
                .isEqualTo(Kind.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedFileIsTakenOrRefusedButNeverBreaksUs(long seed) {
        var random = new Random(seed);
        // longer is without an end, on a machine under whatever load
        assertTimeoutPreemptively(Duration.ofMinutes(15), () -> {
            for (var round = 0; round < 1000; round++) {
                var damaged = damaged(random);
                assertThatCode(() -> refusal(damaged))
                        .as("seed %d, round %d", seed, round)
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EMPTY       | ''
                    EMPTY       | '    '
                    NOT_XML     | {"iati-activities": []}
                    NOT_XML     | PK
                    NOT_XML     | identifier;title
                    TRUNCATED   | <iati-activities
                    NOT_XML     | <iati-activities><a></b></a></iati-activities>
                    NOT_XML     | <iati-activities>&nbsp;</iati-activities>
                    NOT_XML     | <iati-activities><x:y/></iati-activities>
                    NO_ACTIVITY | <iati-activities/>
                    NO_ACTIVITY | <html><iati-activity/></html>
                    NO_ACTIVITY | <iati-organisations/>
                    """)
    void whatIsNoFileOfActivitiesIsRefusedForWhatItIs(Kind kind, @Nullable String text) {
        assertThat(refusal(String.valueOf(text).getBytes(UTF_8)))
                .isNotNull()
                .extracting(FileRefused::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;\">]><a>&d;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><iati-activities>&b;</iati-activities>",
                "<!-- - -- --><?x <!?> <!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;]><a/>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE iati-activities><iati-activities/>"
            })
    void aDocumentTypeIsRefusedBeforeAnyEntityIsLookedAt(String text) {
        assertThat(refusal(text.replace(" - -- ", " ").getBytes(UTF_8)))
                .isNotNull()
                .extracting(FileRefused::kind)
                .isEqualTo(Kind.DOCUMENT_TYPE);
    }

    @Test
    void anEntityThatGrowsQuadraticallyIsRefused() {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"" + "b".repeat(100_000) + "\">]><a>" + "&b;".repeat(100_000) + "</a>";

        assertThat(refusal(bomb.getBytes(UTF_8))).extracting(FileRefused::kind).isEqualTo(Kind.DOCUMENT_TYPE);
    }

    @Test
    void anEncodingThatIsNotTheDeclaredOneIsRefused() {
        assertThat(encodings(
                        GOOD.getBytes(UTF_16),
                        GOOD.getBytes(UTF_16LE),
                        GOOD.getBytes(ISO_8859_1),
                        declaring("UTF-16", UTF_8),
                        declaring("klingon", UTF_8),
                        declaring("EBCDIC-CP-US", UTF_8),
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, '<', 0, 0, 0},
                        new byte[] {0, 0, 0, 0}))
                .containsOnly(Kind.WRONG_ENCODING);
    }

    @Test
    void anEncodingThatIsTheDeclaredOneIsTaken() {
        assertThat(refusal(declaring("UTF-16", UTF_16))).isNull();
        assertThat(refusal(declaring("UTF-16", UTF_16LE))).isNull();
        assertThat(refusal(declaring("ISO-8859-1", ISO_8859_1))).isNull();
        assertThat(refusal(declaring("windows-1252", Charset.forName("windows-1252"))))
                .isNull();
        assertThat(refusal(("\uFEFF" + GOOD).getBytes(UTF_8))).isNull();
    }

    @Test
    void aWrongByteIsFoundInItsLine() {
        var bytes = GOOD.getBytes(UTF_8);
        bytes[GOOD.indexOf("SN")] = (byte) 0xFF;

        assertThat(refusal(bytes)).hasMessageStartingWith("Line 9 is not written in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "attribute", "comment", "cdata", "instruction"})
    void aPartWithoutEndIsRefused(String where) {
        var begin = switch (where) {
            case "text" -> "<iati-activities><iati-activity>";
            case "attribute" -> "<iati-activities a='";
            case "comment" -> "<!-- <";
            case "cdata" -> "<iati-activities><![CDATA[<";
            default -> "<?x ";
        };
        assertThat(refusal(endless(begin, "abcdefgh", 20 << 20)))
                .isNotNull()
                .extracting(FileRefused::kind)
                .isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void aNameWithoutEndIsRefused() {
        assertThat(refusal(endless("<", "abcdefgh", 20 << 20))).isNotNull();
    }

    @Test
    void elementsInsideElementsWithoutEndAreRefused() {
        assertThat(refusal(endless("<iati-activities><iati-activity>", "<a>", 20 << 20)))
                .extracting(FileRefused::kind)
                .isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void moreActivitiesThanWeTakeAreRefused() {
        assertThat(refusal(endless("<iati-activities>", "<iati-activity/>", 1 << 20)))
                .extracting(FileRefused::kind)
                .isEqualTo(Kind.TOO_MANY_ACTIVITIES);
    }

    /** In a JVM of its own, whose heap is smaller than the file. */
    @ParameterizedTest
    @ValueSource(strings = {"<a b='c'>d</a>", "text <!-- comment --> more"})
    void aHundredMegabytesAreRefusedFromLittleMemory(String filling) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredMegabytes.class.getName(),
                        filling)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("TOO_LARGE");
    }

    /** Reads a file that goes on for long, of activities as large as they may be. */
    static final class HundredMegabytes {
        public static void main(String[] arguments) {
            var filling = arguments[0];
            var most = Math.min(95_000, ((2 << 20) - 1000) / filling.length());
            var activity =
                    "<iati-activity><iati-identifier>XX</iati-identifier>" + filling.repeat(most) + "</iati-activity>";
            var refused = refusal(endless("<iati-activities>", activity, 100 << 20));
            System.out.println(refused == null ? "taken" : refused.kind());
        }
    }

    @Test
    void anActivityTooLargeIsRefusedAndTheNextOneTaken() {
        var taken = new ArrayList<ReadActivity>();
        var file =
                "<iati-activities><iati-activity><iati-identifier>XX-0</iati-identifier>%s</iati-activity>%s</iati-activities>"
                        .formatted(
                                "<a>b</a>".repeat(300_000),
                                GOOD.substring(GOOD.indexOf("<iati-activity "), GOOD.indexOf("</iati-activities>"))
                                        .replace("x:y=\"z\"", ""));
        IatiReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)), taken::add);

        assertThat(taken).extracting(ReadActivity::iatiIdentifier).containsExactly("XX-0", "XX-1");
        assertThat(taken.getFirst().published()).isNull();
        assertThat(taken.getFirst().original()).isEmpty();
        assertThat(taken.getLast().published()).isNotNull();
    }

    private static byte[] damaged(Random random) {
        var bytes = GOOD.getBytes(UTF_8);
        for (var times = 1 + random.nextInt(8); times > 0; times--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'/=! []-?\n\r\0:".charAt(random.nextInt(17));
                case 2 -> {
                    var length = Math.min(random.nextInt(40), bytes.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
                }
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(20)));
            }
        }
        return bytes;
    }

    private static byte[] declaring(String encoding, Charset charset) {
        return GOOD.replace("UTF-8", encoding).getBytes(charset);
    }

    private static Stream<@Nullable Kind> encodings(byte[]... files) {
        return Arrays.stream(files)
                .map(HostileFilesTest::refusal)
                .map(refusal -> refusal == null ? null : refusal.kind());
    }

    private static InputStream endless(String begin, String more, long size) {
        var block = more.repeat(Math.max(1, 65_536 / more.length())).getBytes(UTF_8);
        var blocks = Stream.generate(() -> (InputStream) new ByteArrayInputStream(block))
                .limit(size / block.length)
                .iterator();
        return new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(UTF_8)), new SequenceInputStream(new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return blocks.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return blocks.next();
                    }
                }));
    }

    private static @Nullable FileRefused refusal(byte[] file) {
        return refusal(new ByteArrayInputStream(file));
    }

    private static @Nullable FileRefused refusal(InputStream file) {
        try {
            IatiReader.read(file, activity -> {});
            return null;
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return refused;
        }
    }
}
