package org.jointly.exchange.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jointly.api.exchange.Finding;
import org.jointly.api.results.Dimension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What organisations really published is taken, whole where it is valid, and with reasons where it is not. */
class RealActivitiesTest {
    /** How many of each part there are in a file, counted by somebody else than the reader. */
    static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("title", "count(/*/iati-activity/title[normalize-space()])"),
            Map.entry("description", "count(/*/iati-activity/description[normalize-space()])"),
            Map.entry("activity-status", "count(/*/iati-activity/activity-status)"),
            Map.entry("participating-org", "count(/*/iati-activity/participating-org)"),
            Map.entry("recipient-country", "count(/*/iati-activity/recipient-country)"),
            Map.entry("recipient-region", "count(/*/iati-activity/recipient-region)"),
            Map.entry("location", "count(/*/iati-activity/location)"),
            Map.entry("sector", "count(/*/iati-activity/sector)"),
            Map.entry("tag", "count(/*/iati-activity/tag)"),
            Map.entry("budget", "count(/*/iati-activity/budget)"),
            Map.entry("result", "count(/*/iati-activity/result)"),
            Map.entry("indicator", "count(/*/iati-activity/result/indicator)"),
            Map.entry(
                    "baseline",
                    "count(/*/iati-activity/result/indicator/baseline[dimension or location])"
                            + " + count(/*/iati-activity/result/indicator[baseline[not(dimension or location)]])"),
            Map.entry("period", "count(/*/iati-activity/result/indicator/period)"),
            Map.entry(
                    "target",
                    "count(/*/iati-activity/result/indicator/period/target[dimension or location])"
                            + " + count(/*/iati-activity/result/indicator/period[target[not(dimension or location)]])"),
            Map.entry(
                    "actual",
                    "count(/*/iati-activity/result/indicator/period/actual[dimension or location])"
                            + " + count(/*/iati-activity/result/indicator/period[actual[not(dimension or location)]])"),
            Map.entry("transaction", "count(/*/iati-activity/transaction)"),
            Map.entry("document-link", "count(/*/iati-activity/document-link)"));

    static ActivitySchema schema;

    @BeforeAll
    static void compileTheSchemaOnce() throws Exception {
        schema = new ActivitySchema();
    }

    @TestFactory
    Stream<DynamicTest> aValidActivityIsTakenWhole() throws Exception {
        return files(true)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var activity = onlyOne(file);
                    assertThat(activity.published()).isNotNull();
                    assertThat(activity.notes())
                            .extracting(ReportNote::finding)
                            .as("%s", activity.notes())
                            .doesNotContain(Finding.REFUSED);
                    assertThat(taken(activity)).isEqualTo(counted(file));
                    assertThat(dates(activity))
                            .isEqualTo(count(document(file), "count(/*/iati-activity/activity-date)"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anInvalidActivityIsTakenAsFarAsItGoesAndSaysWhyNotFarther() throws Exception {
        return files(false)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var activity = onlyOne(file);
                    var lines = schema.errors(file).stream()
                            .map(SAXParseException::getLineNumber)
                            .toList();

                    assertThat(activity.published()).isNotNull();
                    assertThat(activity.notes())
                            .as("a note where the schema stumbles, at one of the lines %s", lines)
                            .anyMatch(note -> lines.stream().anyMatch(line -> Math.abs(line - note.line()) <= 3));
                }));
    }

    @Test
    void theAnnotatedExampleOfTheStandardIsTaken() throws Exception {
        var activity = onlyOne(SharedData.annotatedExample());
        var published = Objects.requireNonNull(activity.published());
        var programme = published.programme();

        assertThat(programme.titles()).hasSize(3);
        assertThat(programme.descriptions()).hasSize(6);
        assertThat(programme.startsOn()).isEqualTo("2012-04-28");
        assertThat(programme.endsOn()).isEqualTo("2015-12-31");
        assertThat(programme.places()).hasSize(6);
        var period =
                published.results().getFirst().indicators().getFirst().periods().getFirst();
        // both are of women in three places alone
        assertThat(period.target()).isNull();
        assertThat(period.actual()).isNull();
        assertThat(period.targets())
                .extracting(part -> part.value() + " " + part.comment())
                .containsExactly("10 Target comment text");
        assertThat(period.actuals())
                .extracting(part -> part.value() + " " + part.comment())
                .containsExactly("11 Actual comment text");
        assertThat(period.targets().getFirst().of())
                .contains(new Dimension("sex", "female"), new Dimension("location", "AF-KAN"));
        assertThat(taken(activity)).isEqualTo(counted(SharedData.annotatedExample()));
        assertThat(activity.notes()).extracting(ReportNote::finding).doesNotContain(Finding.REFUSED);
    }

    @Test
    void everyNoteNamesTheLineOfWhatItIsAbout() throws Exception {
        for (var file : SharedData.realActivities()) {
            var lines = Files.readAllLines(file);
            for (var note : onlyOne(file).notes()) {
                var name = note.path()
                        .replaceAll("(/@.*|/text\\(\\))$", "")
                        .replaceAll("\\[\\d+]$", "")
                        .replaceFirst(".*/", "");
                assertThat(lines.get(note.line() - 1))
                        .as("%s of %s", note, file)
                        .contains("<" + name);
            }
        }
    }

    @Test
    void theOriginalThatIsKeptReadsAsTheFileDoes() throws Exception {
        for (var file : SharedData.realActivities()) {
            var first = onlyOne(file);
            var again = new ArrayList<ReadActivity>();
            IatiReader.read(new ByteArrayInputStream(first.original().getBytes(UTF_8)), again::add);

            assertThat(again.getFirst().taken()).isEqualTo(first.taken());
            assertThat(again.getFirst().notes())
                    .extracting(ReportNote::path)
                    .containsExactlyElementsOf(
                            first.notes().stream().map(ReportNote::path).toList());
            assertThat(elements(again.getFirst().original())).isEqualTo(elements(Files.readString(file)));
        }
    }

    private static List<String> elements(String xml) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var nodes = (NodeList)
                XPathFactory.newInstance().newXPath().evaluate("//* | //@*", document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(node -> node.getNodeName() + "=" + node.getTextContent().strip())
                .toList();
    }

    private static Stream<Path> files(boolean valid) throws Exception {
        var found = new ArrayList<Path>();
        for (var file : SharedData.realActivities()) {
            if (schema.errors(file).isEmpty() == valid) {
                found.add(file);
            }
        }
        return found.stream();
    }

    private static ReadActivity onlyOne(Path file) throws IOException {
        var activities = new ArrayList<ReadActivity>();
        try (InputStream in = Files.newInputStream(file)) {
            IatiReader.read(in, activities::add);
        }
        assertThat(activities).hasSize(1);
        return activities.getFirst();
    }

    private static Map<String, Integer> taken(ReadActivity activity) {
        var taken = new TreeMap<>(activity.taken());
        taken.remove("activity-date");
        return taken;
    }

    private static int dates(ReadActivity activity) {
        var told = activity.notes().stream()
                .filter(note -> note.path().matches("iati-activity/activity-date(\\[\\d+])?/@iso-date"))
                .count();
        return activity.taken().getOrDefault("activity-date", 0) + (int) told;
    }

    private static Map<String, Integer> counted(Path file) throws Exception {
        var document = document(file);
        var counts = new TreeMap<String, Integer>();
        for (var part : PARTS.entrySet()) {
            var count = count(document, part.getValue());
            if (count > 0) {
                counts.put(part.getKey(), count);
            }
        }
        return counts;
    }

    private static int count(Document document, String path) throws Exception {
        var number = (Double) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NUMBER);
        return number.intValue();
    }

    private static Document document(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
}
