package org.jointly.ui.access.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    private static final byte[] KEY = "thirty-two bytes for this test 1".getBytes(UTF_8);
    private static final String BODY = "{\"type\":\"test\"}";
    private static final String ID = "3f0e7d3c-1a52-4a55-9c3f-1b1d7a5f0e11";

    private final ApiDocument document = ApiDocument.read();
    private final ApiSentences sentences = ApiSentences.read();
    private final String page = new ReferenceText(document, sentences, "https://api.jointly.example").page();

    @Test
    void everyOperationAndTypeOfTheContractStandsThereOnce() {
        assertThat(document.operations()).hasSizeGreaterThan(80);
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(page).containsOnlyOnce("id=\"" + operation.id() + "\"");
            assertThat(page).contains("<code>" + operation.path() + "</code>");
        });
        document.schemas().keySet().forEach(name -> assertThat(page).containsOnlyOnce("id=\"type-" + name + "\""));
        assertThat(page).doesNotContain("{{", "\"#type-\"");
    }

    @Test
    void everyLinkInsideThePageLeadsSomewhere() {
        var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (links.find()) {
            assertThat(page).contains("id=\"" + links.group(1) + "\"");
        }
    }

    /** The contract's own sentences: what it says of an operation is said here. */
    @Test
    void whatTheContractSaysOfAnOperationIsSaidHere() throws IOException {
        assertThat(sentences.byOperation())
                .containsEntry(
                        "GET /access/webhooks/{webhook}/deliveries",
                        "The log, newest first, 50 a page; kept for 30 days.");
        assertThat(page).contains("Two are good at a time: an older one than that before ends at once.");
        try (var files = Files.walk(Path.of("../backend/api/src/main/java/org/jointly/api"))) {
            assertThat(files.map(Path::toString)
                            .filter(file -> file.endsWith("Api.java"))
                            .filter(file -> !file.contains("/reader/") && !file.contains("/survivor/"))
                            .map(file ->
                                    file.replaceFirst(".*/org/jointly/api/", "").replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(ApiSentences.SOURCES);
        }
    }

    @Test
    void anExampleIsOneThatCouldBeSent() {
        var operations =
                new OperationText(new SchemaText(document.schemas()), sentences, "https://api.jointly.example");
        var make = document.operations().stream()
                .filter(operation -> operation.name().equals("POST /access/machines"))
                .findFirst()
                .orElseThrow();

        assertThat(operations.curl(make))
                .startsWith("curl -X POST -H \"Authorization: Bearer $TOKEN\"")
                .contains("-H \"Idempotency-Key: $(uuidgen)\"", "-H \"Content-Type: application/json\"")
                .contains("\"scopes\": [\"read_programmes\"]", "\"expires\": \"2027-01-31T12:00:00Z\"")
                .endsWith("https://api.jointly.example/access/machines");
    }

    @Test
    void nothingOfThePageIsAScriptOrComesFromElsewhere() {
        assertThat(page).doesNotContain("<script", " style=", "src=\"http", "javascript:");
    }

    /** The example on the page, run as it stands there. */
    @Test
    void theExampleFindsOurSignaturesGoodAndOthersNot(@TempDir Path folder) throws Exception {
        var now = System.currentTimeMillis() / 1000;
        var good = "v1," + signature(now, BODY);

        assertThat(verified(folder, now, good, BODY)).isEqualTo("test");
        assertThat(verified(folder, now, "v1,AAAA " + good, BODY)).isEqualTo("test");
        assertThat(verified(folder, now, good, BODY + " ")).contains("not signed");
        assertThat(verified(folder, now - 600, "v1," + signature(now - 600, BODY), BODY))
                .contains("too old");
        assertThat(verified(folder, now, "", BODY)).contains("not signed");
    }

    private static String signature(long seconds, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((ID + "." + seconds + "." + body).getBytes(UTF_8)));
    }

    private static String verified(Path folder, long seconds, String signature, String body)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("verify-webhook.mjs"), Texts.read(ReferenceText.EXAMPLE));
        Files.writeString(folder.resolve("run.mjs"), """
                import { verified } from './verify-webhook.mjs';
                const [secret, id, timestamp, signature, body] = process.argv.slice(2);
                try {
                  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
                  console.log(verified(secret, headers, body).type);
                } catch (e) { console.log(e.message); }
                """);
        var process = new ProcessBuilder(
                        "node",
                        folder.resolve("run.mjs").toString(),
                        "whsec_" + Base64.getEncoder().encodeToString(KEY),
                        ID,
                        Long.toString(seconds),
                        signature,
                        body)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
