package org.jointly.document.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.ExportApi;
import org.jointly.api.document.Imported;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that leave as files, and Word files that come in, through the API. */
class FilesTest {
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aProgrammeOfTwoAndAPartner() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "With files").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
    }

    @Test
    void theFileBearsTheNameOfTheText() {
        AMINA_EDITOR_OF_IOM
                .put("/documents/" + document, new RenameDocument("Плán \"A\"/\u0627\u0644\r\nX: 1%", 0))
                .as(Document.class);
        var disposition = disposition(CLARA_EDITOR_OF_UNODC.get("/documents/" + document + "/export?format=pdf"));

        assertThat(disposition).startsWith("attachment; filename*=UTF-8''").endsWith("1%25.pdf");
        assertThat(disposition.substring("attachment; ".length())).doesNotContain("\"", "/", " ", "\r", "\n", ";");
        assertThat(disposition(DALIA_OF_AN_NGO.get("/documents/" + document + "/export?format=markdown")))
                .endsWith(".md");
        assertThat(disposition(DALIA_OF_AN_NGO.get("/documents/" + document + "/export")))
                .endsWith(".docx");
    }

    private static String disposition(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Objects.requireNonNull(answer.headers().get("content-disposition"))
                .getFirst();
    }

    @Test
    void theCoverSpeaksTheReadersLanguage() {
        assertThat(markdown("/documents/" + document, "es")).contains("Borrador del ", "organización participante");
        assertThat(markdown("/documents/" + document, "ar")).contains("مسودة");
        assertThat(markdown("/documents/" + document, "de")).contains("Draft of ", "participating organisation");
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("L'accord {0}"))
                .as(Version.class);
        assertThat(markdown("/documents/versions/" + version.id(), "fr"))
                .contains("Version 1 (L'accord \\{0\\})", "chef de file");
    }

    @Test
    void theCoverNamesTheLeadFirstThenWhoTakesPartThenAllOthers() {
        var cover = markdown("/documents/" + document, "en");

        assertThat(cover.indexOf("(lead")).isPositive().isLessThan(cover.indexOf("(participating organisation"));
        assertThat(cover.indexOf("(participating organisation")).isLessThan(cover.indexOf("(partner"));
    }

    @Test
    void whatDoesNotComeAlongIsSaidWithItsWords() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            file.createParagraph().createRun().setText("In the text");
            file.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Page of the agency");
            file.write(out);
        }
        var imported = sent(AMINA_EDITOR_OF_IOM, out.toByteArray(), null).as(Imported.class);

        assertThat(imported.leftOut()).containsExactly(LeftOut.HEADERS);
        assertThat(imported.words()).containsExactly(new LeftWords(LeftOut.HEADERS, "Page of the agency"));
    }

    @Test
    void aPdfForAReaderOfChineseHasACoverThatCanBePrinted() {
        assertThat(DALIA_OF_AN_NGO
                        .send(
                                "GET",
                                "/documents/" + document + "/export?format=pdf",
                                null,
                                Map.of("Accept-Language", "zh"))
                        .status())
                .isEqualTo(200);
    }

    private static String markdown(String of, String language) {
        return CLARA_EDITOR_OF_UNODC
                .send("GET", of + "/export?format=markdown", null, Map.of("Accept-Language", language))
                .text();
    }

    @Test
    void whatComesInStandsAtTheEndOfItsSection() throws IOException {
        var imported = sent(AMINA_EDITOR_OF_IOM, word("From another text"), "Situation analysis")
                .as(Imported.class);
        sent(AMINA_EDITOR_OF_IOM, word("Near the very end"), null).as(Imported.class);
        sent(AMINA_EDITOR_OF_IOM, word("At the very end"), "").as(Imported.class);

        assertThat(imported.blocks()).isEqualTo(1);
        var text = markdown("/documents/" + document, "en");
        var sections = List.of(text.split("(?m)^(?=# )"));
        assertThat(sections)
                .filteredOn(section -> section.startsWith("# Situation analysis"))
                .singleElement()
                .asString()
                .endsWith("From another text\n\n");
        assertThat(sections.getLast().strip()).endsWith("Near the very end\n\nAt the very end");
    }

    @Test
    void whatCannotBeTakenInIsRefusedAndTheTextStaysAsItWas() throws IOException {
        var before = markdown("/documents/" + document, "en");
        var nowhere = sent(AMINA_EDITOR_OF_IOM, word("Where to?"), "No such section");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("/section");
        assertThat(sent(AMINA_EDITOR_OF_IOM, "not Word".getBytes(UTF_8), null).status())
                .isEqualTo(422);
        var large = sent(AMINA_EDITOR_OF_IOM, new byte[(20 << 20) + 1], null);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(sent(DALIA_OF_AN_NGO, word("By the NGO"), null).status()).isEqualTo(403);

        assertThat(markdown("/documents/" + document, "en")).isEqualTo(before);
    }

    private Visitor.Answer sent(Visitor visitor, byte[] file, @Nullable String section) {
        var path = "/documents/" + document + "/imports"
                + (section == null ? "" : "?section=" + URLEncoder.encode(section, UTF_8));
        var address = Backend.address().resolve(path);
        return Visitor.Answer.to(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Backend.stack().token(visitor.username()))
                .header("Jointly-Organisation", String.valueOf(visitor.organisation()))
                .header("Content-Type", ExportApi.WORD)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private static byte[] word(String words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            file.createParagraph().createRun().setText(words);
            file.write(out);
        }
        return out.toByteArray();
    }
}
