package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jointly.api.Audience;
import org.jointly.api.Problem;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.NewQuestion;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.api.programme.Capacity;
import org.jointly.api.voices.Channel;
import org.jointly.platform.Contract.Operation;
import org.jointly.platform.RawCalls.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand requests that nobody in their right mind would send: each gets a helpful no, none breaks us. */
class FuzzTest {
    private static final int THREADS = 4;
    private static final int EACH = 2_500;
    private static final LongAdder ACCEPTED = new LongAdder();
    private static final int SEED = 20_261_124;
    private static final Visitor SAMIRA_OF_IOM = Visitor.of("samira", "iom");

    /** People of their own: a storm renames them, signs them out and gives their work away, which other tests would feel. */
    private static final Map<String, String> PEOPLE = Map.of(
            "storm-drafter", "iom:editor",
            "storm-principal", "iom:principal",
            "storm-colleague", "unodc:editor",
            "storm-decider", "unodc:principal",
            "storm-guest", "harbour:commenter",
            "storm-reader", "iom:safeguarding+viewer");

    private static final List<Visitor> VISITORS = new ArrayList<>();

    /** On this thread: a static start would hold the virtual threads' few carriers, and they each other. */
    @BeforeAll
    static void started() {
        assertThat(Backend.address()).isNotNull();
        PEOPLE.forEach((username, affiliation) -> {
            Backend.stack().people().add(username, affiliation);
            VISITORS.add(Visitor.of(username, affiliation.substring(0, affiliation.indexOf(':'))));
        });
        VISITORS.sort(Comparator.comparing(Visitor::username));
        VISITORS.forEach(visitor -> Backend.stack().token(visitor.username()));
    }

    @Test
    void nothingThatIsSentBreaksTheBackend() throws Exception {
        var contract = Contract.generated();
        var jobs = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < THREADS; i++) {
            var storm = new Storm(contract, new Nonsense(contract, new Random(SEED + i)));
            jobs.add(storm::blow);
        }

        var broken = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var job : threads.invokeAll(jobs)) {
                broken.addAll(job.get());
            }
        }

        assertThat(broken).isEmpty();
        assertThat(ACCEPTED.sum()).as("requests right enough to be carried out").isGreaterThan(1_000);
    }

    /** One thread's share of the requests. */
    private static final class Storm {
        private static final int MANY = 20;
        private final Contract contract;
        private final List<Operation> operations;
        private final Nonsense nonsense;
        private final List<String> broken = new ArrayList<>();
        private UUID programme = UUID.randomUUID();
        private UUID topic = UUID.randomUUID();
        private UUID channel = UUID.randomUUID();
        private UUID call = UUID.randomUUID();

        Storm(Contract contract, Nonsense nonsense) {
            this.contract = contract;
            this.operations = contract.operations();
            this.nonsense = nonsense;
        }

        List<String> blow() throws IOException {
            for (var i = 0; i < EACH && broken.size() < MANY; i++) {
                if (i % 250 == 0) {
                    begin();
                }
                once(nonsense.oneOf(operations));
            }
            return broken;
        }

        /** Something real to trample on. */
        private void begin() {
            programme = begun(AMINA_EDITOR_OF_IOM, "In the storm").id();
            joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
            topic = AMINA_EDITOR_OF_IOM
                    .post(
                            "/programmes/" + programme + "/discussion/topics",
                            new RaiseTopic("Wind", "It blows", Audience.PROGRAMME, null, null, null))
                    .as(Topic.class)
                    .id();
            channel = SAMIRA_OF_IOM
                    .post(
                            "/programmes/" + programme + "/voices/channels",
                            "{\"title\": {\"en\": \"Wind\"}, \"languages\": [\"en\"]}")
                    .as(Channel.class)
                    .id();
            call = AMINA_EDITOR_OF_IOM
                    .post("/programmes/" + programme + "/consultation/calls", asking())
                    .as(Call.class)
                    .id();
        }

        /** Asks the guest's organisation, for longer than any storm lasts. */
        private static MakeCall asking() {
            var today = LocalDate.now(ZoneOffset.UTC);
            return new MakeCall(
                    "Wind",
                    null,
                    null,
                    null,
                    today.plusDays(10),
                    "UTC",
                    today.plusDays(20),
                    SubmissionAudience.PUBLIC,
                    List.of(new NewQuestion(CallQuestionKind.TEXT, "Does it blow?")),
                    Set.of(),
                    Set.of(OrganisationKind.CIVIL_SOCIETY));
        }

        private void once(Operation operation) throws IOException {
            var media = operation.bodies().keySet().stream().findFirst();
            var body = media.isPresent()
                    ? nonsense.body(Contract.map(
                            Contract.map(operation.bodies().get(media.get())).get("schema")))
                    : new byte[0];
            var method = nonsense.chance(94)
                    ? operation.method()
                    : nonsense.oneOf(List.of("PATCH", "HEAD", "OPTIONS", "TRACE", "POST", "GET", "DELETE", "FOO"));
            var target = target(operation);
            var headers = headers(media.orElse("application/json"));
            var reply = RawCalls.send(method, target, headers, body);
            if (reply.status() >= 200 && reply.status() < 300) {
                ACCEPTED.increment();
            }
            var wrong = wrong(method, reply);
            if (!wrong.isEmpty()) {
                headers.remove("Authorization");
                broken.add(wrong + ": " + method + " " + target + " " + headers + " " + Nonsense.shortened(body)
                        + " -> " + reply.status() + " " + reply.headers().get("content-type") + " " + reply.body());
            }
        }

        private static String wrong(String method, Reply reply) {
            if (reply.status() >= 500) {
                return "broke";
            }
            if (reply.status() == 0) {
                return "no answer";
            }
            // What Netty turns down, such as a line that is no request, never reaches us and bears no id.
            var ours = reply.headers().containsKey("x-request-id");
            var told = Problem.MEDIA_TYPE.equals(reply.headers().get("content-type"));
            return reply.status() >= 400 && ours && !told && !method.equals("HEAD") ? "refused without a word" : "";
        }

        private String target(Operation operation) {
            var path = operation.path();
            var query = new ArrayList<String>();
            for (var parameter : operation.parameters()) {
                var name = String.valueOf(parameter.get("name"));
                var value = nonsense.parameter(Contract.map(parameter.get("schema")));
                if ("path".equals(parameter.get("in"))) {
                    path = path.replace("{" + name + "}", segment(name, value));
                } else if ("query".equals(parameter.get("in")) && nonsense.chance(50)) {
                    query.add(name + "=" + value.replace(' ', '+'));
                }
            }
            if (nonsense.chance(3)) {
                path = nonsense.oneOf(List.of(
                        "/" + path,
                        path + "/",
                        path + "/" + nonsense.segment(),
                        path.toUpperCase(Locale.ROOT),
                        path + "?"));
            }
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        private String segment(String name, String odd) {
            if (nonsense.chance(25)) {
                return odd.replace(' ', '+');
            }
            return switch (name) {
                case "programme" -> programme.toString();
                case "topic" -> topic.toString();
                case "channel" -> channel.toString();
                case "call" -> call.toString();
                case "number" -> "1";
                default -> odd.replace(' ', '+');
            };
        }

        private Map<String, String> headers(String media) {
            var visitor = nonsense.oneOf(VISITORS);
            var headers = new TreeMap<String, String>();
            headers.put(
                    "Authorization",
                    nonsense.chance(92)
                            ? "Bearer " + Backend.stack().token(visitor.username())
                            : nonsense.oneOf(List.of("Bearer", "Bearer ", "Basic eA==", "Bearer a.b.c", "\u00ff", "")));
            headers.put(
                    "Jointly-Organisation",
                    nonsense.chance(90)
                            ? String.valueOf(visitor.organisation())
                            : nonsense.oneOf(List.of(
                                    "",
                                    "x",
                                    "\u00e9",
                                    "1-1-1-1-1",
                                    UUID.randomUUID().toString())));
            headers.put(
                    "Content-Type",
                    nonsense.chance(90)
                            ? media
                            : nonsense.oneOf(List.of(
                                    "text/plain",
                                    "application/xml",
                                    "",
                                    "x",
                                    "application/json; charset=utf-16",
                                    "application/json; charset=nonsense",
                                    "multipart/form-data",
                                    "*/*",
                                    "application/x-www-form-urlencoded")));
            if (nonsense.chance(20)) {
                headers.put(
                        "Idempotency-Key",
                        nonsense.oneOf(List.of(
                                "", " ", "k1", "k2", "k".repeat(100), "k".repeat(101), "\u00e9\u0001", "k\u0007")));
            }
            if (nonsense.chance(10)) {
                headers.put(
                        "X-Request-Id",
                        nonsense.oneOf(List.of(
                                "", "short", "long-enough-1", "x".repeat(9000), "<script>", "\u00e9".repeat(9))));
            }
            if (nonsense.chance(10)) {
                headers.put(
                        "Accept", nonsense.oneOf(List.of("text/html", "application/xml", "nonsense", "", "*/*;q=x")));
            }
            return headers;
        }
    }
}
