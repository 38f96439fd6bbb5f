package org.jointly.exchange.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointly.api.finance.Transaction;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.api.results.Dimension;
import org.jointly.api.results.DisaggregatedValue;
import org.jointly.programme.PublishedProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of an activity, and what is said of the rest. */
class IatiReaderTest {
    @Test
    void aTitleIsTakenInEachOfItsLanguages() {
        var programme = programme("""
                <title><narrative xml:lang="ENG">Safe schools</narrative><narrative>Écoles sûres</narrative>
                <narrative xml:lang="pt_BR">Escolas seguras</narrative></title>""");

        assertThat(programme.titles())
                .containsExactly(
                        new Text("en", "Safe schools"),
                        new Text("fr", "Écoles sûres"),
                        new Text("pt-BR", "Escolas seguras"));
    }

    @Test
    void htmlInATextIsTakenAsPlainWordsAndSaid() {
        var activity = activity("""
                <title><narrative>Women&amp;#39;s rights &amp;amp; &lt;b&gt;safety&lt;/b&gt;</narrative></title>
                <recipient-country code="CI"><narrative>C&amp;ocirc;te d&#8217;Ivoire</narrative></recipient-country>""");

        assertThat(activity.title()).isEqualTo("Women's rights & safety");
        var published = Objects.requireNonNull(activity.published()).programme();
        assertThat(published.places()).extracting(Place::name).containsExactly("Côte d’Ivoire");
        assertThat(told(activity)).anyMatch(note -> note.endsWith("The text holds HTML; taken as plain text."));
    }

    @Test
    void anActivityWithoutATitleIsKnownByItsIdentifier() {
        var activity = activity("");

        assertThat(activity.title()).isEqualTo("XX-1");
        assertThat(told(activity))
                .contains("2 iati-activity repaired: The activity has no title; its identifier is"
                        + " shown in its place.");
    }

    @Test
    void anActivityWithoutAnIdentifierIsRefusedSinceItCouldNotBeFoundAgain() {
        var activity = read("<iati-activities><iati-activity><title><narrative>A</narrative></title></iati-activity>"
                        + "</iati-activities>")
                .getFirst();

        assertThat(activity.published()).isNull();
        assertThat(activity.title()).isEqualTo("A");
        assertThat(told(activity))
                .containsExactly("1 iati-activity refused: The activity has no iati-identifier, so it could not be"
                        + " found again; it is not taken.");
    }

    @Test
    void theSameActivityTwiceInAFileIsTakenOnce() {
        var twice = "<iati-activity><iati-identifier>XX-1</iati-identifier></iati-activity>".repeat(2);
        var activities = read("<iati-activities>" + twice + "</iati-activities>");

        assertThat(activities.getFirst().published()).isNotNull();
        assertThat(activities.getLast().published()).isNull();
        assertThat(told(activities.getLast())).singleElement().asString().contains("more than once");
    }

    @Test
    void theActualDateWinsOverThePlannedOne() {
        var activity = activity("""
                <activity-date type="1" iso-date="2024-01-01"/>
                <activity-date type="2" iso-date="2024-02-01Z"/>
                <activity-date type="3" iso-date="2025-12-31+02:00"/>""");
        var programme = Objects.requireNonNull(activity.published()).programme();

        assertThat(programme.startsOn()).isEqualTo("2024-02-01");
        assertThat(programme.endsOn()).isEqualTo("2025-12-31");
        assertThat(told(activity))
                .contains("3 iati-activity/activity-date[1]/@iso-date kept: The actual date is shown instead.");
    }

    @Test
    void anActivityThatWouldEndBeforeItStartsIsTakenWithoutAnEnd() {
        var programme = programme("""
                <activity-date type="2" iso-date="2024-02-01"/><activity-date type="3" iso-date="2023-02-01"/>""");

        assertThat(programme.startsOn()).isEqualTo("2024-02-01");
        assertThat(programme.endsOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,DESIGN", "2,ACTIVE", "3,OPERATIONALLY_CLOSED", "4,FINANCIALLY_CLOSED", "5,TERMINATED", "6,SUSPENDED"
    })
    void theStatusIsTheStage(String status, Stage stage) {
        assertThat(programme("<activity-status code='%s'/>".formatted(status)).stage())
                .isEqualTo(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "31/12/2024",
                "0000-01-01",
                "0",
                "4760000",
                "12024-01-01",
                "2024-1-1",
                "-2024-01-01"
            })
    void aTransactionWithoutADayThatExistsIsRefusedInItsLine(String day) {
        var activity = activity(transaction(day, "10", "EUR"));

        assertThat(Objects.requireNonNull(activity.published()).transactions()).isEmpty();
        assertThat(told(activity))
                .anyMatch(note -> note.startsWith("4 iati-activity/transaction/transaction-date/@iso-date refused: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,000", "1e9", "NaN", "ten", "1 000", "--1", "1.2.3", "1234567890123456789"})
    void anAmountThatIsNoNumberIsRefused(String amount) {
        var activity = activity(transaction("2024-01-01", amount, "EUR"));

        assertThat(Objects.requireNonNull(activity.published()).transactions()).isEmpty();
        assertThat(told(activity)).anyMatch(note -> note.startsWith("5 iati-activity/transaction/value refused: "));
    }

    @ParameterizedTest
    @CsvSource({"10,10", "+10.50,10.50", "-7,-7", ".5,0.5", "10.,10"})
    void anAmountIsTakenAsItIsWritten(String written, BigDecimal amount) {
        assertThat(published(transaction("2024-01-01", written, "EUR")).transactions())
                .extracting(Transaction::amount)
                .containsExactly(amount);
    }

    @Test
    void anAmountWithoutACurrencyIsInTheActivitysOwn() {
        assertThat(published(transaction("2024-01-01", "1", "")).transactions())
                .extracting(Transaction::currency)
                .containsExactly("EUR");
        assertThat(published(transaction("2024-01-01", "1", "XQQ")).transactions())
                .isEmpty();
    }

    @Test
    void sharesThatDoNotAddUpAreTakenAndSaid() {
        var activity = activity("""
                <recipient-country code="SN" percentage="50"/>
                <sector code="15160" percentage="60"/><sector code="15170" percentage="50"/>""");

        assertThat(activity.taken()).containsEntry("recipient-country", 1).containsEntry("sector", 2);
        assertThat(told(activity)).filteredOn(note -> note.contains("add up")).hasSize(2);
    }

    @Test
    void aPlaceIsTakenWithItsPoint() {
        var programme = programme("""
                <location ref="a"><name><narrative>Port-au-Prince</narrative></name>
                  <administrative vocabulary="G1" code="3718426"/><point><pos>18.54 -72.33</pos></point></location>
                <location><name><narrative>Nowhere</narrative></name><point><pos>91 0</pos></point></location>""");

        assertThat(programme.places())
                .containsExactly(
                        new Place(
                                PlaceKind.LOCATION,
                                "3718426",
                                "G1",
                                "Port-au-Prince",
                                null,
                                new BigDecimal("18.54"),
                                new BigDecimal("-72.33")),
                        new Place(PlaceKind.LOCATION, null, null, "Nowhere", null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "http:www.example.org/a b, http://www.example.org/a%20b",
        "https://example.org/?q=1, https://example.org/?q=1",
        "HTTPS://example.org, HTTPS://example.org"
    })
    void anAddressOnTheWebIsTaken(String url, String taken) {
        assertThat(published("<document-link url='%s'/>".formatted(url)).links())
                .singleElement()
                .satisfies(link -> assertThat(link.url()).isEqualTo(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,a",
                "file:///a",
                "//example.org",
                "a.pdf",
                "",
                "http://",
                "https:///a"
            })
    void anAddressThatIsNotOnTheWebIsRefused(String url) {
        assertThat(published("<document-link url='%s'/>".formatted(url)).links())
                .isEmpty();
    }

    @Test
    void whatHasNoPlaceHereIsKeptAndSaidOnceForAllAlike() {
        var activity = activity("""
                <policy-marker code="1"/>
                <policy-marker code="2"/>
                <sector code="15160" vocabulary-uri="http://example.org"/>
                <x:extra xmlns:x="urn:x">more</x:extra>""");

        assertThat(told(activity))
                .contains(
                        "3 iati-activity/policy-marker[1] kept: Kept in the original; there is no place for it here"
                                + " yet. 2 in all, also in line 4.",
                        "5 iati-activity/sector/@vocabulary-uri kept: Kept in the original; there is no place for it"
                                + " here yet.",
                        "6 iati-activity/x:extra kept: Kept in the original; there is no place for it here yet.");
    }

    @Test
    void aFileOfVersionOneIsReadInItsOwnWay() {
        var activity = read("""
                <iati-activities version="1.05"><iati-activity default-currency="USD">
                <iati-identifier>XX-1</iati-identifier><title xml:lang="fr">Écoles</title>
                <activity-date type="start-actual" iso-date="2012-01-01"/>
                <participating-org role="Funding" ref="GB-1">DFID</participating-org>
                <sector vocabulary="DAC" code="15160"/>
                <location><coordinates latitude="1" longitude="2"/></location>
                <transaction><transaction-type code="D"/><transaction-date iso-date="2012-02-01"/><value value-date="2012-02-01">5</value></transaction>
                </iati-activity></iati-activities>""").getFirst();
        var programme = Objects.requireNonNull(activity.published()).programme();

        assertThat(programme.titles()).containsExactly(new Text("fr", "Écoles"));
        assertThat(programme.startsOn()).isEqualTo("2012-01-01");
        assertThat(programme.namedOrganisations())
                .extracting(organisation -> organisation.role() + organisation.name())
                .containsExactly("1DFID");
        assertThat(programme.sectors()).containsExactly(new Sector("1", "15160", null, null));
        assertThat(activity.published().transactions())
                .extracting(Transaction::type)
                .containsExactly("3");
        assertThat(told(activity)).noneMatch(note -> note.contains("narrative"));
    }

    @Test
    void aBareActivityIsAFileToo() {
        assertThat(read("<iati-activity><iati-identifier>XX-1</iati-identifier></iati-activity>"))
                .extracting(ReadActivity::iatiIdentifier)
                .containsExactly("XX-1");
    }

    @Test
    void whatStandsBetweenActivitiesIsSaidWithTheNext() {
        var activity = read("<iati-activities>\n<other/>words<iati-activity><iati-identifier>XX-1</iati-identifier>"
                        + "</iati-activity></iati-activities>")
                .getFirst();

        assertThat(told(activity))
                .startsWith(
                        "2 iati-activities/other refused: It stands outside every activity; not taken.",
                        "2 iati-activities/text() refused: It stands outside every activity; not taken.");
    }

    @Test
    void linesAreCountedByTheirEndsHoweverTheyAreWritten() {
        for (var lineEnd : List.of("\n", "\r\n", "\r")) {
            var activity =
                    read(("<iati-activities>\n<iati-activity>\n<iati-identifier>XX-1</iati-identifier>\n<title\n>"
                                            + "<narrative\n\nxml:lang='en'>A</narrative></title>\n<fss/></iati-activity></iati-activities>")
                                    .replace("\n", lineEnd))
                            .getFirst();

            assertThat(told(activity)).anyMatch(note -> note.startsWith("8 iati-activity/fss kept"));
        }
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaid() {
        var activity = activity("<title><narrative>" + "😀".repeat(10_001) + "</narrative></title>");

        assertThat(activity.title()).isEqualTo("😀".repeat(10_000));
        assertThat(told(activity)).anyMatch(note -> note.contains("repaired: The text is longer than 20,000"));
    }

    @Test
    void aReportStaysReadableHoweverMuchIsWrong() {
        var activity = activity("<budget/>".repeat(5000));

        assertThat(activity.notes()).hasSize(1001);
        assertThat(activity.notes().getLast().said())
                .hasToString("4,002 more notes on this activity are not written down.");
    }

    @Test
    void aTargetOfAPartIsKeptAsSuchAndNeverTakenForTheWhole() {
        var indicator = published("""
                        <result type="1"><title><narrative>Safe return</narrative></title>
                        <indicator measure="1"><title><narrative>People helped</narrative></title>
                          <baseline year="2024" value="4"><dimension name="sex" value="female"/></baseline>
                          <period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
                            <target value="60"><dimension name="sex" value="female"/></target>
                            <target value="100"/>
                            <target value="40"><dimension name="sex" value="male"/><location ref="NE"/></target>
                            <actual value="7"><dimension name="sex" value="female"/>
                              <comment><narrative>Late start</narrative></comment></actual>
                          </period>
                        </indicator></result>""").results().getFirst().indicators().getFirst();
        var period = indicator.periods().getFirst();

        assertThat(indicator.baseline()).isNull();
        assertThat(indicator.baselines())
                .containsExactly(new DisaggregatedValue(List.of(new Dimension("sex", "female")), "4", null));
        assertThat(period.target()).isEqualTo("100");
        assertThat(period.targets())
                .containsExactly(
                        new DisaggregatedValue(List.of(new Dimension("sex", "female")), "60", null),
                        new DisaggregatedValue(
                                List.of(new Dimension("sex", "male"), new Dimension("location", "NE")), "40", null));
        assertThat(period.actual()).isNull();
        assertThat(period.comment()).isNull();
        assertThat(period.actuals())
                .containsExactly(new DisaggregatedValue(List.of(new Dimension("sex", "female")), "7", "Late start"));
    }

    @Test
    void aSecondTargetOfTheWholeIsReportedAndNotTaken() {
        var activity = activity("""
                <result type="1"><title><narrative>Safe return</narrative></title><indicator measure="1">
                <title><narrative>People helped</narrative></title><period><target value="1"/><target value="2"/>
                </period></indicator></result>""");

        assertThat(Objects.requireNonNull(activity.published())
                        .results()
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .periods())
                .extracting(period -> period.target())
                .containsExactly("1");
        assertThat(told(activity)).anyMatch(note -> note.contains("target[2]"));
    }

    private static String transaction(String day, String amount, String currency) {
        return """
                <transaction><transaction-type code="3"/>
                  <transaction-date iso-date="%s"/>
                  <value currency="%s" value-date="2024-01-01">%s</value></transaction>
                """.formatted(day, currency, amount);
    }

    private static PublishedProgramme programme(String elements) {
        return published(elements).programme();
    }

    private static PublishedActivity published(String elements) {
        return Objects.requireNonNull(activity(elements).published());
    }

    /** An activity in French and euro, whose elements begin in line 3. */
    private static ReadActivity activity(String elements) {
        return read("""
                <iati-activities version="2.03">
                <iati-activity xml:lang="fr" default-currency="EUR"><iati-identifier>XX-1</iati-identifier>
                %s
                </iati-activity></iati-activities>
                """.formatted(elements)).getFirst();
    }

    private static List<ReadActivity> read(String file) {
        var activities = new ArrayList<ReadActivity>();
        IatiReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)), activities::add);
        return activities;
    }

    private static List<String> told(ReadActivity activity) {
        return activity.notes().stream().map(IatiReaderTest::told).toList();
    }

    private static String told(ReportNote note) {
        return "%d %s %s: %s".formatted(note.line(), note.path(), note.finding(), note.said());
    }
}
