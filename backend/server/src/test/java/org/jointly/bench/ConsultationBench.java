package org.jointly.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.programme.Programme;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call with 5,000 comments of 200 organisations among 10,000 calls: read, filtered, decided and exported, beside the rows alone. */
@Tag("bench")
class ConsultationBench {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 60;
    private static final String ROWS = """
            insert into consultation.submission (id, call, programme, organisation, organisation_name, kind, number, submitted_by,
              submitted_by_name, submitted_at, late)
            select md5('bench submission ' || n)::uuid, '%1$s', '%2$s', md5('bench organisation ' || n)::uuid, 'Organisation ' || n,
              'civil_society', 1, gen_random_uuid(), 'Somebody', now(), false
            from generate_series(1, 200) n;
            insert into consultation.matrix_row (id, call, programme, submission, organisation, organisation_name, kind, publicity, late,
              passage, section, quote, text, place, reference)
            select gen_random_uuid(), '%1$s', '%2$s', md5('bench submission ' || n)::uuid, md5('bench organisation ' || n)::uuid,
              'Organisation ' || n, 'civil_society', 'named', false, 1, 'Section ' || k %% 20, 'Words commented on',
              'Comment ' || k || ' of organisation ' || n || repeat(' says something at some length', 8), 1 + k, 100000 + n * 25 + k
            from generate_series(1, 200) n, generate_series(0, 24) k;
            insert into consultation.disposition (row_id, call, programme, outcome, reason, decided_by, decided_by_name,
              deciding_organisation, deciding_organisation_name, decided_at)
            select id, call, programme, 'noted', 'We thank you', id, 'Amina Demo', id, 'IOM', now()
            from consultation.matrix_row where call = '%1$s' and reference %% 2 = 0;
            """;
    private static final String CALLS = """
            insert into consultation.call (id, programme, programme_title, title, organisation, organisation_name, made_by,
              made_by_name, made_at, opens_at, closes_at, zone, answers_on, audience, text_title, text_hash, passages, questions,
              told_open, told_closing)
            select md5('bench call ' || n)::uuid, p.id, 'Measured', 'Call ' || n, p.id, 'Somebody', p.id, 'Somebody', now(),
              now() - interval '400 days', now() + (n %% 200 - 190) * interval '1 day', 'UTC', current_date + 300, 'drafters', 'Text',
              repeat('a', 64), 1, '[]', true, true
            from (select id, row_number() over () as n from programme.programme limit 10000) p
            on conflict do nothing;
            insert into consultation.party (id, call, programme, organisation, kind, asked_at, asked_by, asked_by_name, asking_organisation)
            select gen_random_uuid(), id, programme, null, 'civil_society', now(), made_by, 'Somebody', organisation
            from consultation.call where title like 'Call %%' on conflict do nothing;
            analyze consultation.call; analyze consultation.party;
            """;

    private final Visitor amina = Visitor.of("amina", "iom");
    private final Visitor dalia = Visitor.of("dalia", "harbour");

    @Test
    void measure() throws Exception {
        Backend.address();
        Population.settle();
        var call = call();
        var address = "/consultation/calls/" + call;
        var asked = new LinkedHashMap<String, Asking>();
        asked.put("the call with its progress", () -> amina.get(address));
        asked.put("first page of 100 comments", () -> amina.get(address + "/rows"));
        asked.put("page in the middle", () -> amina.get(address + "/rows?after=" + middle(address)));
        asked.put("undecided ones", () -> amina.get(address + "/rows?state=undecided"));
        asked.put("words of one", () -> amina.get(address + "/rows?words=Comment%2024%20of%20organisation%20200"));
        asked.put("figures", () -> amina.get(address + "/figures"));
        asked.put("home of one who is asked in 10,000", () -> dalia.get("/consultation/waiting"));
        asked.put("calls one is asked in", () -> dalia.get("/consultation/calls"));
        run(asked, ROUNDS / 4);
        var times = run(asked, ROUNDS);
        var floor = alone(call);
        System.out.printf("%-40s p50 %8.1f ms%n", "100 rows by SQL alone", floor);
        times.forEach((what, taken) -> System.out.printf(
                "%-40s p50 %8.1f ms, p99 %8.1f ms, %6.1f times the rows alone%n",
                what,
                taken.get(taken.size() / 2),
                taken.get(taken.size() * 99 / 100),
                taken.get(taken.size() / 2) / floor));
        for (var format : List.of("xlsx", "docx")) {
            System.out.printf(
                    "%-40s     %8.1f ms%n",
                    "5,000 comments as " + format, millis(() -> amina.get(address + "/export?format=" + format)));
        }
    }

    /** What somebody asks for. */
    private interface Asking {
        Visitor.Answer ask();
    }

    private String middle(String address) {
        var next = amina.get(address + "/rows").text();
        return next.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    }

    private UUID call() throws SQLException {
        var programme = amina.post(
                        "/programmes",
                        "{\"titles\": [{\"language\": \"en\", \"text\": \"Measured\"}], \"descriptions\": [{\"kind\": \"general\","
                                + " \"language\": \"en\", \"text\": \"A text\"}]}")
                .as(Programme.class)
                .id();
        var today = LocalDate.now(ZoneOffset.UTC);
        var call = amina.post(
                        "/programmes/" + programme + "/consultation/calls",
                        new MakeCall(
                                "Measured",
                                null,
                                null,
                                null,
                                today.plusDays(5),
                                "UTC",
                                today.plusDays(50),
                                SubmissionAudience.DRAFTERS,
                                List.of(),
                                Set.of(Objects.requireNonNull(dalia.organisation())),
                                Set.of()))
                .as(Call.class)
                .id();
        execute(ROWS.formatted(call, programme));
        execute(
                "update consultation.call set opens_at = opens_at - interval '9 days', closes_at = now() - interval '1 second'"
                        + " where id = '" + call + "'");
        execute(CALLS.formatted());
        execute("analyze consultation.matrix_row; analyze consultation.submission; analyze consultation.disposition");
        return call;
    }

    private static void execute(String sql) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, List<Double>> run(Map<String, Asking> asked, int rounds) throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var each : asked.entrySet()) {
                var tasks = new ArrayList<Future<Double>>();
                for (var round = 0; round < rounds; round++) {
                    tasks.add(threads.submit(() -> millis(each.getValue())));
                }
                var taken = new ArrayList<Double>();
                for (var task : tasks) {
                    taken.add(task.get());
                }
                taken.sort(Double::compare);
                times.put(each.getKey(), taken);
            }
        }
        return times;
    }

    private static double millis(Asking asking) {
        var started = System.nanoTime();
        var answer = asking.ask();
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return (System.nanoTime() - started) / 1e6;
    }

    /** As the owner reads them, on whom no policy acts. */
    private static double alone(UUID call) throws SQLException {
        var taken = new ArrayList<Double>();
        try (var database = Backend.stack().postgres().asSuperuser();
                var query = database.prepareStatement("select * from consultation.matrix_row where call = ?"
                        + " order by late, place, coalesce(starts, -1), reference limit 101")) {
            query.setObject(1, call);
            for (var round = 0; round < ROUNDS; round++) {
                var started = System.nanoTime();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        rows.getString("text");
                    }
                }
                taken.add((System.nanoTime() - started) / 1e6);
            }
        }
        taken.sort(Double::compare);
        return taken.get(taken.size() / 2);
    }
}
