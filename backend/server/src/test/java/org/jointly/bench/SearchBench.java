package org.jointly.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search over a million entries, for organisations with 10 and with 20,000 programmes by turns on one pool. */
@Tag("bench")
class SearchBench {
    private static final int AT_ONCE = 2;
    private static final int ROUNDS = 150;
    private static final Map<String, String> QUESTIONS = questions();

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("a word of most entries", "propropro");
        questions.put("a rare word", "devdevdevtra");
        questions.put("two frequent words", "trapropro conpropro");
        questions.put("a frequent and a rare one", "trapropro devdevdevtra");
        questions.put("a beginning", "pro");
        questions.put("a letter wrong", "migratoinfic");
        questions.put("nothing", "nowhereatallthere");
        return questions;
    }

    /** What a question was asked by, of which size, and how long it took. */
    private record Asked(String what, double millis) {}

    @Test
    void measure() throws Exception {
        Backend.address();
        Population.settle();
        ManyWords.settle();
        var dalia = Visitor.of("dalia", "harbour");
        var amina = Visitor.of("amina", "iom");
        run(List.of(dalia, amina), ROUNDS / 3);
        var asked = run(List.of(dalia, amina), ROUNDS);
        var whats = asked.stream().map(Asked::what).distinct().toList();
        for (var what : whats) {
            print(what, asked.stream().filter(each -> each.what().equals(what)).toList());
        }
        print("all together", asked);
        sizes();
    }

    private static List<Asked> run(List<Visitor> visitors, int rounds) throws Exception {
        var asked = new ArrayList<Asked>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = new ArrayList<Future<Asked>>();
            for (var round = 0; round < rounds; round++) {
                for (var question : QUESTIONS.entrySet()) {
                    for (var visitor : visitors) {
                        tasks.add(threads.submit(() -> ask(visitor, question.getKey(), question.getValue())));
                    }
                }
            }
            for (var task : tasks) {
                asked.add(task.get());
            }
        }
        return asked;
    }

    private static Asked ask(Visitor visitor, String what, String words) {
        var started = System.nanoTime();
        var answer = visitor.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return new Asked(
                what + (visitor.username().equals("dalia") ? ", 10 programmes" : ", 20,000 programmes"),
                (System.nanoTime() - started) / 1e6);
    }

    private static void print(String what, List<Asked> asked) {
        var times = asked.stream().map(Asked::millis).sorted().toList();
        System.out.printf(
                "%-50s %,6d questions, p50 %.1f ms, p99 %.1f ms%n",
                what, times.size(), times.get(times.size() / 2), times.get(times.size() * 99 / 100));
    }

    private static void sizes() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), pg_size_pretty(pg_relation_size('search.entry_keys_idx')),"
                                + " pg_size_pretty(pg_total_relation_size('search.entry')) from search.entry")) {
            rows.next();
            System.out.printf("%,d entries, index %s, all %s%n", rows.getLong(1), rows.getString(2), rows.getString(3));
        }
    }
}
