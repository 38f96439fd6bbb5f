package org.jointly.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All readers of an organisation are gone; two custodians sit down before the tool with their sheets. */
class RecoveryTest {
    private static final String NULLS = """
            {"v":1,"kind":"export","organisation":"10000000-0000-4000-8000-000000000001","epochs":[null],"voices":[]}""";

    @TempDir
    private Path folder;

    private ObjectNode export = Vectors.json.createObjectNode();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void export() throws IOException {
        export = (ObjectNode) Vectors.read("recovery-export").path("export");
    }

    @Test
    void twoSheetsOpenEverything() throws Exception {
        assertThat(recover(sheet(1), sheet(3))).as(said()).isZero();
        var voice = opened().resolve("voice.json");
        var content = Vectors.json.readTree(voice.toFile());
        var expected = Vectors.read("recovery-export").path("opened");
        assertThat(content.path("answers")).isEqualTo(expected.path("voice").path("answers"));
        assertThat(content.path("messages").path(0).path("text"))
                .isEqualTo(expected.path("messages").path(0).path("text"));
        var photo = opened().resolve("photo-1.jpg");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(photo))))
                .isEqualTo(expected.path("photos").path(0).path("sha256").asText());
        assertThat(Files.readString(voice)).doesNotContain("AGE-SECRET-KEY");
    }

    @Test
    void nobodyElseMayEnterWhatWasOpened() throws Exception {
        recover(sheet(2), sheet(3));
        for (var path : new Path[] {folder.resolve("opened"), opened()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        for (var file : new String[] {"voice.json", "photo-1.jpg"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opened().resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whoMistypesIsAskedAgain() throws Exception {
        var mistyped = sheet(1).replaceFirst("end ", "ent ");
        var answers = "7\n" + mistyped + sheet(1).substring(2) + "1\n" + sheet(2);
        assertThat(recover(answers)).as(said()).isZero();
        assertThat(said())
                .contains("The number is 1, 2 or 3")
                .contains("Word 1, “ent”")
                .contains("Two different sheets");
    }

    @Test
    void sheetsOfAnotherOrganisationOpenNothing() throws Exception {
        // the second sheet's words under the third one's number: both are sheets, together they are another secret
        assertThat(recover(sheet(1), sheet(2).replaceFirst("2", "3"))).isEqualTo(1);
        assertThat(said()).contains("These two sheets open no key of this export");
        assertThat(folder.resolve("opened")).doesNotExist();
    }

    @Test
    void aVoiceThatWasMovedElsewhereIsRefused() throws Exception {
        voice().put("submission", "30000000-0000-4000-8000-000000000099");
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(3);
        assertThat(said()).contains("it belongs elsewhere: submission is");
        assertThat(children(folder.resolve("opened"))).isEmpty();
    }

    @Test
    void aVoiceOfAnotherChannelIsRefused() throws Exception {
        voice().put("channel", "20000000-0000-4000-8000-000000000099");
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(3);
        assertThat(said()).contains("could not be opened").contains("0 of 1");
    }

    @Test
    void aMessageOfAnotherNumberIsLeftOutAndTheRestIsKept() throws Exception {
        ((ObjectNode) voice().path("messages").path(0)).put("number", 2);
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(3);
        assertThat(said()).contains("it belongs elsewhere: number is 1").contains("1 of 1");
        assertThat(Vectors.json
                        .readTree(opened().resolve("voice.json").toFile())
                        .path("messages"))
                .isEmpty();
    }

    @Test
    void aDamagedPhotoIsLeftOutAndTheRestIsKept() throws Exception {
        var photo = (ObjectNode) voice().path("attachments").path(0);
        var sealed = Vectors.base64(photo.path("sealed"));
        sealed[sealed.length - 20] ^= 4;
        photo.put("sealed", Base64.getEncoder().encodeToString(sealed));
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(3);
        assertThat(said()).contains("Photo 1 of voice").contains("damaged or was changed");
        assertThat(opened().resolve("photo-1.jpg")).doesNotExist();
        assertThat(opened().resolve("voice.json")).exists();
    }

    @Test
    void aMessageThatIsNoBase64IsLeftOutAndTheRestIsKept() throws Exception {
        ((ObjectNode) voice().path("messages").path(0)).put("sealed", "*");
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(3);
        assertThat(said()).contains("damaged or was changed").contains("1 of 1");
        assertThat(opened().resolve("photo-1.jpg")).exists();
    }

    @Test
    void aFolderThatIsThereIsNotTouched() throws Exception {
        Files.createDirectory(folder.resolve("opened"));
        assertThat(recover(sheet(1), sheet(2))).isEqualTo(1);
        assertThat(said()).contains("is there already");
    }

    @Test
    void anythingButAnExportIsRefused() throws Exception {
        assertThat(run("", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(said()).contains("There is no file");
        var file = folder.resolve("other.json");
        for (var text : new String[] {"", "{", "[]", "{\"v\":1}", "{\"v\":1,\"kind\":\"export\"}", "null", NULLS}) {
            said.reset();
            Files.writeString(file, text);
            assertThat(run("", file.toString())).as(text).isEqualTo(1);
            assertThat(said()).as(text).contains("cannot be read as an export");
        }
        Files.writeString(file, Vectors.json.writeValueAsString(export.put("v", 2)));
        assertThat(run("", file.toString())).isEqualTo(1);
        assertThat(said()).contains("not an export for recovery that this version understands");
    }

    @Test
    void whoStopsTypingIsTold() throws Exception {
        assertThat(recover(sheet(1))).isEqualTo(1);
        assertThat(said()).contains("The input ended");
    }

    @Test
    void howToCallItIsSaid() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "--help")).isEqualTo(2);
        assertThat(said()).contains("Usage");
    }

    @Test
    void allTextsAreThereInSixLanguages() {
        var english = Texts.read("en").stringPropertyNames();
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.read(language).stringPropertyNames()).as(language).isEqualTo(english);
        }
    }

    @Test
    void theToolKnowsNoNetwork() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.jointly.recovery", "com.exceptionfactory.jagged");
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*|javax\\.net\\..*|java\\.nio\\.channels\\..*Socket.*")
                .check(classes);
    }

    private int recover(String... answers) throws IOException {
        var file = folder.resolve("export.json");
        Files.writeString(file, Vectors.json.writeValueAsString(export));
        return run(
                String.join("", answers),
                file.toString(),
                folder.resolve("opened").toString());
    }

    private int run(String answers, String... arguments) {
        return Recovery.run(
                arguments,
                new BufferedReader(new StringReader(answers)),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static String sheet(int number) throws IOException {
        var words = Vectors.words(number);
        return number + "\n" + String.join(" ", words.subList(0, 12)) + "\n" + String.join(" ", words.subList(12, 24))
                + "\n";
    }

    private ObjectNode voice() {
        JsonNode voice = export.path("voices").path(0);
        return (ObjectNode) voice;
    }

    private Path opened() throws IOException {
        return children(folder.resolve("opened")).getFirst();
    }

    private static List<Path> children(Path path) throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.toList();
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
