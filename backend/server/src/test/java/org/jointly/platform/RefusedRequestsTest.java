package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.NORA_WITHOUT_ROLE_IN_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.request;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Stage;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusedRequestsTest {
    @Test
    void whoWasRefusedWhatStandsInTheLogAndNothingOfWhatWasSaid() throws InterruptedException {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Not yours to move").id();
        var canary = "zq" + UUID.randomUUID().toString().replace("-", "");
        var heard = listening();

        var refused =
                BORIS_COMMENTER_OF_IOM.put("/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, 0));
        BORIS_COMMENTER_OF_IOM.post("/programmes", request(canary));
        AMINA_EDITOR_OF_IOM.post("/programmes", "{\"titles\": \"" + canary + "\"");
        // Others were perhaps refused so often just before that the log is closed to them for the rest of a minute.
        for (var tries = 0; tries < 40 && !said(heard, "GET /programmes: 401", "GET -: 404"); tries++) {
            Thread.sleep(Duration.ofMillis(tries == 0 ? 0 : 2000));
            AMINA_EDITOR_OF_IOM.get("/" + canary + "?code=" + canary);
            assertThat(AMINA_EDITOR_OF_IOM
                            .send("GET", "/programmes", null, Map.of(), canary)
                            .status())
                    .isEqualTo(401);
        }

        assertThat(refused.status()).isEqualTo(403);
        var id = Objects.requireNonNull(refused.headers().get("x-request-id")).getFirst();
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("Refused PUT /programmes/{programme}/stage: 403 urn:jointly:problem:not-allowed;"
                                + " person "
                                + Backend.stack().people().id("boris") + ", organisation "
                                + BORIS_COMMENTER_OF_IOM.organisation() + ", request "
                                + id));
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Refused GET /programmes: 401 urn:jointly:problem:not-authenticated; person -,"))
                .anySatisfy(line -> assertThat(line).startsWith("Refused GET -: 404"))
                .noneMatch(line -> line.contains(canary))
                .noneMatch(line -> line.contains(programme.toString()));
    }

    @Test
    void oneWhoIsRefusedWithoutEndDoesNotFillTheLog() {
        var heard = listening();

        var nora = Backend.stack().people().id("nora");
        for (var i = 0; i < 300; i++) {
            NORA_WITHOUT_ROLE_IN_IOM.get("/audit/entries");
        }

        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains(nora))
                .hasSizeLessThan(300)
                .contains("Refused more of person " + nora + "; not said one by one for the rest of the minute");
    }

    @Test
    void refusalsOfAPersonAreOneEntryOfTheTrailAMinute() {
        tally().tellUpTo(Instant.MAX);
        var programme = begun(AMINA_EDITOR_OF_IOM, "Refused a lot").id();
        var before = trail(IRENE_ADMIN_OF_IOM).getFirst().sequence();
        for (var i = 0; i < 30; i++) {
            BORIS_COMMENTER_OF_IOM.put("/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, 0));
        }
        for (var i = 0; i < 5; i++) {
            BORIS_COMMENTER_OF_IOM.put("/programmes/" + UUID.randomUUID() + "/stage", new ChangeStage(Stage.DESIGN, 0));
            BORIS_COMMENTER_OF_IOM.get("/programmes/" + UUID.randomUUID());
        }
        tally().tellUpTo(Instant.MAX);

        // One, or a few where all this took longer than a minute.
        var refused = of(added(before), "requests.refused");
        assertThat(refused)
                .hasSizeBetween(1, 5)
                .allSatisfy(entry -> assertThat(entry.by().personName()).startsWith("Boris"));
        assertThat(sum(refused, "403")).isEqualTo(30);
        assertThat(sum(refused, "404")).isEqualTo(5);
        assertThat(of(added(before), "trail.read"))
                .hasSizeBetween(1, 5)
                .allSatisfy(entry -> assertThat(entry.by().personName()).startsWith("Irene"));
    }

    @Test
    void whatALimitTurnedDownIsSummedForTheOrganisation() {
        tally().tellUpTo(Instant.MAX);
        var before = trail(IRENE_ADMIN_OF_IOM).getFirst().sequence();
        var person = UUID.fromString(Backend.stack().people().id("boris"));
        var events = Backend.beans();
        events.getEventPublisher(RequestsRefused.class)
                .publishEvent(new RequestsRefused(
                        Instant.now(), RequestsRefused.Kind.EXPORT, BORIS_COMMENTER_OF_IOM.organisation(), person, 7));
        events.getEventPublisher(RequestsRefused.class)
                .publishEvent(new RequestsRefused(Instant.now(), RequestsRefused.Kind.ADDRESS, null, null, 900));

        tally().tellUpTo(Instant.MAX);

        assertThat(of(added(before), "requests.limited")).singleElement().satisfies(entry -> {
            assertThat(entry.by().person()).isEqualTo(person);
            assertThat(entry.details()).containsEntry("export", "7");
        });
    }

    private static boolean said(ListAppender<ILoggingEvent> heard, String... what) {
        return Stream.of(what)
                .allMatch(each -> List.copyOf(heard.list).stream()
                        .anyMatch(line -> line.getFormattedMessage().startsWith("Refused " + each)));
    }

    private static List<AuditEntry> of(List<AuditEntry> entries, String action) {
        return entries.stream().filter(entry -> entry.action().equals(action)).toList();
    }

    private static long sum(List<AuditEntry> entries, String fact) {
        return entries.stream()
                .mapToLong(entry -> Long.parseLong(entry.details().getOrDefault(fact, "0")))
                .sum();
    }

    private static List<AuditEntry> added(long after) {
        return trail(IRENE_ADMIN_OF_IOM).stream()
                .filter(entry -> entry.sequence() > after)
                .toList();
    }

    private static List<AuditEntry> trail(Visitor administrator) {
        return administrator
                .get("/audit/entries")
                .as(Argument.of(Page.class, AuditEntry.class))
                .items();
    }

    private static EventSums tally() {
        return Backend.beans().getBean(EventSums.class);
    }

    private static ListAppender<ILoggingEvent> listening() {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        ((Logger) LoggerFactory.getLogger(RefusedRequests.class)).addAppender(heard);
        return heard;
    }
}
