package org.jointly.access;

import static org.jointly.access.PeopleBeans.execute;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The calls that the table's lines about consultation are tried on, made anew for every cell: own makes them, participating drafts
 * too, partner is asked.
 *
 * @param canary the title, for those that draft and those that are asked
 */
record CallObjects(UUID programme, UUID own, UUID partner, String canary) {
    private static final UUID REMARK = UUID.fromString("00000000-0000-4000-8000-00000000ca11");
    private static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-00000000ca12");
    private static final UUID GUEST = UUID.fromString("00000000-0000-4000-8000-00000000ca13");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    static boolean know(String path) {
        return path.contains("/consultation/");
    }

    /** Puts in objects of the kind that the line names: an open call, a closed one, one that nobody answered. */
    String path(String path, String object) throws SQLException {
        if (!path.contains("{call}")
                && !path.contains("{remark}")
                && !path.contains("{submission}")
                && !path.contains("{row}")
                && !path.contains("{guest}")) {
            return path.replace("{programme}", programme.toString());
        }
        var call = UUID.randomUUID();
        var submission = UUID.randomUUID();
        forget();
        call(call, object.equals("open call"));
        guest(call);
        if (object.equals("open call")) {
            remark(call);
        } else if (!object.equals("unanswered call")) {
            submission(call, submission, object.equals("late submission"));
        }
        if (object.equals("published call")) {
            execute(
                    "update consultation.call set published_at = now(), summary = 'Done', audience = 'public' where id = '"
                            + call + "'");
        }
        var version = path.endsWith("/remarks/{remark}") ? "?version=0" : "";
        return path.replace("{call}", call.toString())
                .replace("{remark}", REMARK.toString())
                .replace("{submission}", submission.toString())
                .replace("{row}", ROW.toString())
                .replace("{guest}", GUEST.toString())
                .concat(version);
    }

    /** Those of the cell before, so that these may have their names. */
    private static void forget() throws SQLException {
        execute("delete from consultation.remark where id = '" + REMARK + "'");
        execute("delete from consultation.guest where id = '" + GUEST + "'");
        for (var table : List.of("answer", "disposition_change", "disposition")) {
            execute("delete from consultation." + table + " where row_id = '" + ROW + "'");
        }
        execute("delete from consultation.matrix_row where id = '" + ROW + "'");
    }

    private void call(UUID id, boolean open) throws SQLException {
        execute("""
                insert into consultation.call (id, programme, programme_title, title, organisation, organisation_name, made_by,
                  made_by_name, made_at, opens_at, closes_at, zone, answers_on, audience, text_title, text_hash, passages, questions,
                  told_open, told_closing)
                values ('%1$s', '%2$s', '%4$s', '%4$s', '%3$s', 'IOM', '%1$s', 'Amina Demo', now(), now() - interval '2 days',
                  now() + interval '%5$s day', 'UTC', current_date + 30, 'drafters', '%4$s', repeat('a', 64), 1,
                  '[{"number": 1, "kind": "text", "text": "What is missing?"}]', true, true);
                insert into consultation.passage (call, position, kind, level, text) values ('%1$s', 1, 'paragraph', 0, '%4$s');
                insert into consultation.party (id, call, programme, organisation, kind, asked_at, asked_by, asked_by_name,
                  asking_organisation)
                values (gen_random_uuid(), '%1$s', '%2$s', '%6$s', 'civil_society', now(), '%1$s', 'Amina Demo', '%3$s')
                """.formatted(id, programme, own, canary, open ? 1 : -1, partner));
    }

    private void guest(UUID call) throws SQLException {
        execute("""
                insert into consultation.guest (id, call, programme, name, kind, mail, language, invited_by, invited_by_name,
                  inviting_organisation, inviting_organisation_name, invited_at, sent_at, good_until)
                values ('%1$s', '%2$s', '%3$s', 'A shelter', 'civil_society', 'shelter@shelter.example', 'en', '%2$s',
                  'Amina Demo', '%4$s', 'IOM', now(), now() - interval '2 days', now() + interval '60 days')
                """.formatted(GUEST, call, programme, own));
    }

    private void remark(UUID call) throws SQLException {
        execute("""
                insert into consultation.remark (id, call, organisation, organisation_name, written_by, written_by_name, changed_at,
                  passage, text, released)
                values ('%1$s', '%2$s', '%3$s', 'An NGO', '%2$s', 'Dalia Demo', now(), 1, 'What we think', true)
                """.formatted(REMARK, call, partner));
    }

    private void submission(UUID call, UUID submission, boolean late) throws SQLException {
        execute("""
                insert into consultation.submission (id, call, programme, organisation, organisation_name, kind, number, submitted_by,
                  submitted_by_name, submitted_at, late)
                values ('%2$s', '%1$s', '%4$s', '%5$s', 'An NGO', 'civil_society', 1, '%1$s', 'Elio Demo', now(), %6$s);
                insert into consultation.submission_content (submission, organisation, rows, hash, publicity, content)
                values ('%2$s', '%5$s', 1, repeat('a', 64), 'named', '{}');
                insert into consultation.matrix_row (id, call, programme, submission, organisation, organisation_name, kind, publicity,
                  late, passage, text, place, reference)
                values ('%3$s', '%1$s', '%4$s', '%2$s', '%5$s', 'An NGO', 'civil_society', 'named', %6$s, 1, 'What we think', 1, 4711);
                insert into consultation.answer (row_id, number, call, programme, organisation, outcome, answering_organisation,
                  answering_organisation_name, released_by, released_by_name, released_at)
                select '%3$s', 1, '%1$s', '%4$s', '%5$s', 'noted', organisation, 'IOM', made_by, made_by_name, now()
                from consultation.call where id = '%1$s' and not %6$s
                """.formatted(call, submission, ROW, programme, partner, late));
    }

    String body(String operation) {
        return switch (operation) {
            case "POST /programmes/{programme}/consultation/calls" ->
                """
                {"title": "%s", "lastDay": "%s", "zone": "UTC", "answersOn": "%s", "audience": "drafters", "organisations": ["%s"]}
                """.formatted(canary, TODAY.plusDays(9), TODAY.plusDays(20), partner);
            case "POST /consultation/calls/{call}/parties" -> "{\"kinds\": [\"government\"]}";
            case "POST /consultation/calls/{call}/guests" -> """
                {"guests": [{"name": "Another shelter", "kind": "civil_society", "mail": "another@shelter.example", "language": "en"}]}
                """;
            case "PUT /consultation/calls/{call}/closing" ->
                "{\"lastDay\": \"%s\", \"reason\": \"For the table\"}".formatted(TODAY.plusDays(9));
            case "PUT /consultation/calls/{call}/withdrawal",
                    "PUT /consultation/submissions/{submission}/admission",
                    "PUT /consultation/submissions/{submission}/refusal" -> "{\"reason\": \"For the table\"}";
            case "PUT /consultation/calls/{call}/publication" -> "{\"summary\": \"For the table\"}";
            case "POST /consultation/calls/{call}/remarks" -> "{\"question\": 1, \"text\": \"What is missing\"}";
            case "PUT /consultation/remarks/{remark}" -> "{\"text\": \"Said anew\", \"version\": 0}";
            case "PUT /consultation/remarks/{remark}/release" -> "{\"released\": false}";
            case "POST /consultation/calls/{call}/submissions" ->
                "{\"publicity\": \"named\", \"remarks\": {\"%s\": 0}}".formatted(REMARK);
            case "PUT /consultation/rows/{row}/disposition" -> "{\"outcome\": \"noted\", \"version\": 0}";
            case "PUT /consultation/rows/{row}/reaction" -> "{\"answer\": 1, \"reaction\": \"content\"}";
            case "POST /consultation/calls/{call}/dispositions" ->
                "{\"rows\": [\"%s\"], \"outcome\": \"noted\"}".formatted(ROW);
            case "POST /consultation/calls/{call}/assignments" ->
                "{\"rows\": [\"%s\"], \"theme\": \"Money\"}".formatted(ROW);
            case "POST /consultation/calls/{call}/imports" -> "Not a spreadsheet, which is looked at last.";
            default -> "";
        };
    }
}
