package org.jointly.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser sealed is opened by programs that share no line with it. */
class SealedTest {
    @Test
    void aVoiceOpens() throws Exception {
        var vector = Vectors.read("voice");
        var opened = sealed(vector).open(identity(vector));
        assertThat(Vectors.json.readTree(opened)).isEqualTo(vector.path("voice"));
    }

    @Test
    void aMessageOpens() throws Exception {
        var vector = Vectors.read("message");
        var opened = Vectors.json.readTree(sealed(vector).open(identity(vector)));
        assertThat(opened.path("text")).isEqualTo(vector.path("text"));
    }

    @Test
    void aReplyOpens() throws Exception {
        var vector = Vectors.read("reply");
        var opened = Vectors.json.readTree(sealed(vector).open(identity(vector)));
        assertThat(opened.path("signature")).isEqualTo(vector.path("signature"));
        assertThat(Vectors.json.readTree(opened.path("payload").asText()).path("text"))
                .isEqualTo(vector.path("text"));
    }

    @Test
    void aVoiceStaysClosedToAnotherKey() throws Exception {
        var other = identity(Vectors.read("message"));
        var voice = sealed(Vectors.read("voice"));
        assertThatThrownBy(() -> voice.open(other)).isInstanceOf(Failure.class).hasMessageContaining("another key");
    }

    @Test
    void everyFlippedBitIsNoticed() throws Exception {
        var vector = Vectors.read("voice");
        var identity = identity(vector);
        var whole = sealed(vector).file();
        for (var at = 0; at < whole.length; at += 97) {
            var flipped = whole.clone();
            flipped[at] ^= 1;
            assertThatThrownBy(() -> new Sealed(flipped).open(identity))
                    .as("byte %d", at)
                    .isInstanceOf(Failure.class);
        }
    }

    @Test
    void aTruncatedFileIsNoticed() throws Exception {
        var vector = Vectors.read("voice");
        var identity = identity(vector);
        var whole = sealed(vector).file();
        for (var length : new int[] {0, 1, 50, whole.length / 2, whole.length - 16, whole.length - 1}) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new Sealed(cut).open(identity))
                    .as("%d bytes", length)
                    .isInstanceOf(Failure.class);
        }
    }

    @Test
    void aReadersFileOpensWithAnotherLibrary() throws Exception {
        var vector = Vectors.read("export-x25519");
        var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                vector.path("identity").asText());
        assertThat(new String(sealed(vector).unseal(reader), StandardCharsets.UTF_8))
                .isEqualTo(vector.path("content").asText());
    }

    @Test
    void aReadersFileOpensWithTheProgramAge(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/age")), "The program age is not installed here");
        var vector = Vectors.read("export-x25519");
        Files.writeString(folder.resolve("identity"), vector.path("identity").asText() + "\n");
        Files.write(folder.resolve("sealed.age"), sealed(vector).file());
        var age = new ProcessBuilder("/usr/bin/age", "--decrypt", "-i", "identity", "-o", "plain", "sealed.age")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(age.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(age.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(Files.readString(folder.resolve("plain")))
                .isEqualTo(vector.path("content").asText());
    }

    private static Sealed sealed(JsonNode vector) {
        return new Sealed(Vectors.base64(vector.path("sealed")));
    }

    private static HybridIdentity identity(JsonNode vector) throws Failure {
        return HybridIdentity.parse(vector.path("identity").asText());
    }
}
