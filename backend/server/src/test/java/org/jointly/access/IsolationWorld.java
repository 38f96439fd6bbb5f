package org.jointly.access;

import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;
import static org.jointly.programme.ProgrammeStory.request;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jointly.access.IsolationTable.Line;
import org.jointly.access.IsolationTable.Standing;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Template;
import org.jointly.api.document.Version;
import org.jointly.api.exchange.Import;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Programme;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.token.StoredSecrets;
import org.jointly.platform.token.TokenPurpose;
import org.jspecify.annotations.Nullable;

/** One programme of three organisations, one that left and one that never knew; and a person for every role. */
final class IsolationWorld implements AutoCloseable {
    private static final String DRAFT = "{\"title\": {\"en\": \"What should change\"}, \"languages\": [\"en\"]}";
    private static final String NOBODYS = "7d3c1a52-3f0e-4a55-9c3f-1b1d7a5f0e11";
    private final Connection database;
    private final Map<Standing, UUID> organisations = new HashMap<>();
    private final Map<String, UUID> topics = new HashMap<>();
    private UUID comment = UUID.randomUUID();
    private final List<UUID> invitable;
    private final UUID programme;
    private final Import report;
    private final UUID document;
    private final UUID version;
    private final UUID theme;
    private final CallObjects calls;
    private UUID appointment = UUID.randomUUID();
    private @Nullable String colleague;
    private int made;

    /** Words that stand in what is to be kept, and for whose eyes. */
    final String canary = canary();

    final String canaryOfOwn = canary();
    final String canaryOfParticipating = canary();
    final String canaryOfDrafters = canary();

    private static final PlatformObjects PLATFORM = new PlatformObjects();

    /** Keycloak knows them from the first world on. */
    private static final Set<String> PEOPLE = ConcurrentHashMap.newKeySet();

    IsolationWorld() throws SQLException {
        database = Backend.stack().postgres().asSuperuser();
        // What other tests connected: nobody of the table has a provider.
        PeopleBeans.execute("update access.provider set state = 'ended', version = version + 1 where state <> 'ended'");
        var people = Backend.stack().people();
        for (var standing : Standing.values()) {
            organisations.put(
                    standing,
                    Objects.requireNonNull(Visitor.of("amina", standing.alias).organisation()));
        }
        for (var role : IsolationTable.ROLES) {
            var held = role.equals("none") ? "" : role;
            if (PEOPLE.add(role)) {
                people.add(
                        "matrix-" + role,
                        String.join(
                                ";",
                                List.of(Standing.values()).stream()
                                        .map(standing -> standing.alias + ":" + held)
                                        .toList()));
            }
        }
        invitable =
                List.of("unicef", "undp", "unesco", "unfpa", "unaids", "who", "icao", "unicri", "unu", "cted").stream()
                        .map(alias -> Objects.requireNonNull(
                                Visitor.of("amina", alias).organisation()))
                        .toList();
        programme = begun(AMINA_EDITOR_OF_IOM, "Before anybody left").id();
        populate();
        report = imported();
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
        AMINA_EDITOR_OF_IOM.put("/documents/" + document, renamed()).as(Document.class);
        version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion(canary))
                .as(Version.class)
                .id();
        theme = theme();
        calls = new CallObjects(
                programme,
                Objects.requireNonNull(organisations.get(Standing.OWN)),
                Objects.requireNonNull(organisations.get(Standing.PARTNER)),
                canary);
    }

    Visitor visitor(Standing standing, String role) {
        return new Visitor("matrix-" + role, organisations.get(standing));
    }

    /**
     * How much a person has done, without what is written a while later: sums, and in its own trail that an organisation was
     * suspended. What the platform does by itself is not theirs.
     */
    long audited(UUID person) throws SQLException {
        try (var statement = database.prepareStatement(
                "select count(*) from audit.entry where person = ? and details -> 'since' is null"
                        + " and not (action like 'organisation.%' and organisation <> platform.itself())")) {
            statement.setObject(1, person);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    UUID programme() {
        return programme;
    }

    String topicPath(String object) {
        return "/discussion/topics/" + Objects.requireNonNull(topics.get(object));
    }

    /** The request that a line means, on an object of its own where it changes one. */
    Ask ask(Line line, Standing standing) throws SQLException {
        tidy();
        var path = line.operation().substring(line.operation().indexOf(' ') + 1);
        var method = line.operation().substring(0, line.operation().indexOf(' '));
        return new Ask(method, path(line, path, standing) + query(line), body(line));
    }

    /** As {@link #ask}, of things that never were. */
    static String absent(String path) {
        return path.replace("{number}", "999")
                        .replace("{role}", "viewer")
                        .replace("{part}", "programme")
                        .replaceAll("\\{\\w+}", NOBODYS)
                + (path.endsWith("/candidates") ? "?duty=board" : "")
                + (path.endsWith("/remarks/{remark}") ? "?version=0" : "");
    }

    private String path(Line line, String path, Standing standing) throws SQLException {
        if (path.startsWith("/access/organisations/") || path.startsWith("/access/registrations/")) {
            return PLATFORM.path(path);
        }
        if (CallObjects.know(path)) {
            return calls.path(path, line.object());
        }
        if (path.startsWith("/access/join-requests/")) {
            return path.replace("{request}", joinRequest().toString());
        }
        var filled = path.replace("{logo}", NOBODYS)
                .replace("{programme}", programmeFor(line).toString())
                .replace("{report}", report.id().toString())
                .replace("{activity}", report.activities().getFirst().id().toString())
                .replace("{document}", document.toString())
                .replace("{comment}", comment.toString())
                .replace("{version}", version.toString())
                .replace(
                        "{organisation}",
                        Objects.requireNonNull(organisations.get(Standing.OWN)).toString());
        if (filled.contains("{channel}")) {
            // One of its own, since some are left by who asks.
            filled = filled.replace("{channel}", channel().toString())
                    .replace("{appointment}", appointment.toString())
                    .replace("{number}", "1");
        }
        filled = filled.replace("{theme}", theme.toString())
                .replace("{notice}", NOBODYS)
                .replace("{subject}", programme.toString())
                .replace("{submission}", NOBODYS)
                .replace("{escalation}", NOBODYS)
                .replace("{copy}", NOBODYS);
        if (filled.contains("{topic}")) {
            var topic = filled.endsWith("/resolution")
                    ? topic(line.object(), line.operation().startsWith("DELETE"))
                    : Objects.requireNonNull(topics.get(line.object()));
            filled = filled.replace("{topic}", topic.toString());
        }
        if (filled.contains("{participation}")) {
            filled = filled.replace(
                    "{participation}", participationFor(line, standing).toString());
        }
        if (filled.endsWith("/changes/{number}")) {
            filled = filled.replace("{number}", changeMade());
        }
        if (filled.contains("{review}")) {
            filled = filled.replace("{review}", review(line, standing).toString());
        }
        if (filled.contains("{archive}")) {
            filled = filled.replace("{archive}", archive().toString()).replace("{number}", "1");
        }
        if (filled.contains("{handover}")) {
            filled = filled.replace("{handover}", handover().toString());
        }
        filled = filled.replace("{part}", "programme")
                .replace("{credential}", NOBODYS)
                .replace("{membership}", NOBODYS);
        if (filled.contains("{person}")) {
            filled = filled.replace("{person}", colleague(line, standing).toString())
                    .replace("{role}", "viewer");
        }
        if (filled.contains("{delegation}")) {
            filled = filled.replace("{delegation}", delegation().toString());
        }
        if (filled.contains("{machine}")) {
            filled = filled.replace("{machine}", machine().toString());
        }
        filled = filled.replace("{domain}", Standing.OWN.alias + ".example");
        if (filled.contains("{webhook}")) {
            filled = filled.replace("{webhook}", webhook().toString());
        }
        if (filled.contains("{invitation}")) {
            filled =
                    filled.replace("{invitation}", invitationFor(line, standing).toString());
        }
        return filled;
    }

    /** A version that nobody of the table makes, and what it changed. */
    private String changeMade() throws SQLException {
        execute("""
                insert into programme.change (programme, version, fields, texts, words)
                values ('%1$s', 1000000, '[{"field": "title", "language": "en", "added": [{"text": "%2$s"}], "longer": false}]',
                  '[{"field": "title", "language": "en", "after": "%2$s"}]', '%2$s')
                on conflict do nothing
                """.formatted(programme, canary));
        return "1000000";
    }

    private UUID programmeFor(Line line) throws SQLException {
        if (line.object().equals("programme of one alone")) {
            return begun(AMINA_EDITOR_OF_IOM, "Made by mistake").id();
        }
        if (line.object().equals("archived programme")) {
            execute("insert into programme.archival (id, programme, organisation, organisation_name, archived_by,"
                    + " archived_by_name, archived_at, reason) values (gen_random_uuid(), '" + programme + "', '"
                    + organisations.get(Standing.OWN) + "', 'IOM', '" + NOBODYS
                    + "', 'Nobody', now(), 'For the table')");
        }
        return programme;
    }

    private String query(Line line) {
        return switch (line.operation()) {
            case "GET /programmes/suggestions", "GET /search" -> "?q=" + canary.substring(0, 8);
            case "GET /programmes" -> "?size=100";
            case "GET /access/alias" -> "?name=Somebody";
            case "GET /voices/channels/{channel}/candidates" -> "?duty=board";
            default -> "";
        };
    }

    private @Nullable Object body(Line line) throws SQLException {
        if (CallObjects.know(line.operation()) && !line.operation().startsWith("GET")) {
            return calls.body(line.operation());
        }
        return switch (line.operation()) {
            case "POST /access/organisations",
                    "PUT /access/organisations/{organisation}",
                    "POST /access/organisations/{organisation}/administrator",
                    "POST /access/organisations/{organisation}/suspension" -> PLATFORM.body(line.operation());
            case "POST /access/join-requests/{request}/decline" -> "{\"reason\": \"Not now\"}";
            case "POST /access/join-request" ->
                "{\"name\": \"Somebody\", \"kind\": \"academia\", \"country\": \"KE\", \"asker\": \"Ada\", \"reason\": \"Why not\", \"language\": \"en\", \"mail\": \"ada@%s.example\"}"
                        .formatted(UUID.randomUUID());
            case "POST /access/me/mail-change" -> "{\"mail\": \"nobody\"}";
            case "POST /access/mail-change/look", "POST /access/mail-change/confirm", "POST /access/mail-change/stop" ->
                "{\"token\": \"never was\"}";
            case "POST /access/join-request/look", "POST /access/join-request/confirm" -> "{\"token\": \"never was\"}";
            case "PUT /organisations/{organisation}/profile" ->
                "{\"languages\": [\"en\"], \"colour\": \"#217783\", \"version\": %s}"
                        .formatted(PeopleBeans.value("select version from organisation.organisation where id = '"
                                + organisations.get(Standing.OWN) + "'"));
            case "PUT /organisations/{organisation}/logo" ->
                "{\"picture\": \"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\"}";
            case "POST /programmes/{programme}/voices/channels" -> DRAFT;
            case "PUT /voices/channels/{channel}" -> "{\"channel\": " + DRAFT + ", \"version\": 0}";
            case "PUT /voices/channels/{channel}/state" -> "{\"state\": \"draft\", \"version\": 0}";
            case "POST /voices/channels/{channel}/receivers" ->
                "{\"organisation\": \"" + organisations.get(Standing.ENDED) + "\"}";
            case "PUT /voices/channels/{channel}/receivers/mine/answer" -> "{\"accept\": true}";
            case "PUT /discussion/topics/{topic}/anchor" -> "{\"start\": \"AAED\", \"end\": \"AAQF\"}";
            case "POST /voices/channels/{channel}/appointments" ->
                "{\"person\": \"%s\", \"organisation\": \"%s\", \"duty\": \"board\"}"
                        .formatted(Backend.stack().people().id("sofia"), organisations.get(Standing.PARTICIPATING));
            case "POST /voices/channels/{channel}/forms" ->
                "{\"questions\": [{\"id\": \"change\", \"kind\": \"text\", \"required\": true, \"text\": {\"en\": \"?\"}}]}";
            case "PUT /voices/channels/{channel}/forms/{number}/decision" -> "{\"approve\": true}";
            case "PUT /voices/escalations/{escalation}/decision" ->
                "{\"decision\": \"act\", \"reason\": \"We ring the shelter\"}";
            case "PUT /voices/themes/{theme}/block" -> "{\"reason\": \"It names a town\"}";
            case "POST /voices/themes/{theme}/effects" ->
                "{\"outcome\": \"done\", \"text\": \"Done\", \"owner\": \"IOM\", \"on\": \"2026-11-26\"}";
            case "POST /access/machines" -> Administrator.wish();
            case "POST /access/machines/{machine}/tokens", "POST /access/webhooks/{webhook}/secrets" ->
                "{\"overlapHours\": 1}";
            case "POST /access/webhooks" -> "{\"url\": \"http://127.0.0.1:1/\", \"kinds\": [\"file.imported\"]}";
            case "PUT /access/provider" -> "{\"kind\": \"saml\", \"metadata\": \"<nothing/>\"}";
            case "POST /access/provider/tests/result" -> "{\"state\": \"never was\"}";
            case "PUT /access/provider/switch" -> "{\"on\": false}";
            case "PUT /access/provider/roles" -> "{\"roles\": []}";
            case "PUT /access/webhooks/{webhook}" -> "{\"kinds\": [\"file.imported\"], \"on\": false}";
            case "POST /access/webhooks/{webhook}/replays" -> "{\"since\": \"2026-01-01T00:00:00Z\"}";
            case "PUT /access/people/{person}/roles/{role}" -> "{}";
            case "POST /access/people/{person}/duties/moves" ->
                "{\"to\": \"%s\", \"duties\": [{\"kind\": \"topic\", \"id\": \"%s\"}]}"
                        .formatted(Backend.stack().people().id("matrix-editor"), topicOfColleague());
            case "POST /access/leaving" -> "{\"name\": \"Another organisation\"}";
            case "POST /access/archives" -> {
                execute("update access.archive set state = 'failed', failure = 'broken' where state = 'waiting'");
                execute("update access.archive set asked_at = asked_at - interval '2 days'"
                        + " where asked_at > now() - interval '1 day'");
                yield "";
            }
            case "POST /access/reviews" -> {
                closeReviews();
                yield "{\"scope\": \"everybody\", \"due\": \"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(10)));
            }
            case "PUT /access/reviews/{review}/people/{person}/decision" -> "{\"decision\": \"keep\"}";
            case "POST /access/reviews/{review}/keeps" -> "{\"people\": [\"%s\"]}".formatted(NOBODYS);
            case "POST /access/invitations" ->
                "{\"people\": [{\"mail\": \"%s@newcomers.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}"
                        .formatted(UUID.randomUUID());
            case "PUT /discussion/topics/{topic}/seen" -> "{\"at\": \"2026-01-01T00:00:00Z\"}";
            case "PUT /notification/unread" -> "{\"notices\": [\"%s\"], \"read\": true}".formatted(NOBODYS);
            case "PUT /notification/follows/{subject}" ->
                "{\"programme\": \"%s\", \"following\": \"followed\"}".formatted(programme);
            case "PUT /notification/mail" -> "{\"kinds\": [], \"hour\": 8, \"weekday\": 1}";
            case "PUT /notification/disclosure" -> "{\"level\": \"titles\"}";
            case "POST /notification/unsubscription/look",
                    "POST /notification/unsubscription",
                    "POST /notification/calendar/reading" -> "{\"token\": \"never was\"}";
            case "POST /access/invitation/look", "POST /access/invitation/accept" -> "{\"token\": \"never was\"}";
            case "POST /access/invitation/account" ->
                "{\"token\": \"never was\", \"firstName\": \"Nobody\", \"lastName\": \"Demo\", \"means\": \"password\"}";
            // Later, so that nobody of the table is principal by it.
            case "POST /access/delegations" ->
                "{\"to\": \"%s\", \"begins\": \"%s\", \"ends\": \"%s\"}"
                        .formatted(
                                Backend.stack().people().id("matrix-editor"),
                                Instant.now().plus(Duration.ofDays(20)),
                                Instant.now().plus(Duration.ofDays(21)));
            case "PUT /access/me/account/name" -> "{\"firstName\": \"1\", \"lastName\": \"2\"}";
            case "POST /access/me/sessions/endings" -> "{\"sessions\": [\"never-was\"]}";
            case "PUT /access/me/preferences" -> "{\"appearance\": \"light\"}";
            case "POST /discussion/topics/{topic}/comments", "PUT /discussion/comments/{comment}" ->
                new WriteComment("Noted.");
            case "PUT /programmes/invitations/{invitation}/answer" -> "{\"accept\": true}";
            case "POST /documents/{document}/versions" -> new NameVersion(canary);
            case "POST /programmes/{programme}/documents" -> new CreateDocument(canary, Template.BLANK);
            case "PUT /documents/{document}" -> renamed();
            case "PUT /documents/{document}/penholders" -> new HoldPen("Executive summary", null);
            case "POST /documents/{document}/imports" -> "Not a Word file, which is looked at last.";
            case "POST /exchange/imports" -> activity("Of one's own");
            case "POST /exchange/imports/{report}/confirmation" -> Map.of("activities", List.of());
            case "POST /programmes" -> request("Of one's own");
            case "PUT /programmes/{programme}" -> change();
            case "POST /programmes/{programme}/archival", "POST /programmes/{programme}/withdrawal" ->
                "{\"reason\": \"For the table\"}";
            case "PUT /programmes/{programme}/stage" ->
                "{\"stage\": \"%s\", \"version\": %s}"
                        .formatted(told("stage").equals("idea") ? "design" : "idea", told("version"));
            case "POST /programmes/{programme}/discussion/topics" ->
                "{\"title\": \"A question\", \"text\": \"What now?\", \"audience\": \"%s\"}"
                        .formatted(line.object().replace("topic of ", ""));
            case "POST /programmes/{programme}/invitations" ->
                "{\"organisation\": \"%s\", \"capacity\": \"observer\"}".formatted(nextInvited());
            default -> null;
        };
    }

    /** An open channel that own hosts and participating receives too, with an appointment to its board. */
    private UUID channel() throws SQLException {
        var id = UUID.randomUUID();
        appointment = UUID.randomUUID();
        execute("""
                insert into voices.channel (id, programme, host, title, languages, unread_days, handled_days, helplines,
                  state, opened_on, drafted_by, drafted_by_name, drafted_at)
                values ('%1$s', '%2$s', '%3$s', '{"en": "What should change"}', array['en'], 90, 365, '[]', 'open',
                  current_date, '%1$s', 'Samira Demo', now());
                insert into voices.receiver (channel, organisation, state, invited_at)
                values ('%1$s', '%3$s', 'accepted', now()), ('%1$s', '%4$s', 'accepted', now());
                insert into voices.form (channel, version, questions, state, proposed_by, proposed_by_name, organisation,
                  organisation_name, proposed_at)
                values ('%1$s', 1, '[]', 'proposed', '%1$s', 'Samira Demo', '%3$s', 'IOM', now());
                insert into voices.appointment (id, channel, organisation, person, person_name, duty, from_at, appointed_by,
                  appointed_by_name, appointing_organisation)
                values ('%5$s', '%1$s', '%3$s', '%1$s', 'Nobody', 'board', now(), '%1$s', 'Samira Demo', '%3$s')
                """.formatted(
                        id,
                        programme,
                        organisations.get(Standing.OWN),
                        organisations.get(Standing.PARTICIPATING),
                        appointment));
        return id;
    }

    private UUID theme() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into voices.theme (id, channel, kind, text, state, organisation, organisation_name, proposed_by,
                  proposed_by_name, proposed_at)
                values ('%1$s', '%2$s', 'theme', '{"en": "%3$s"}', 'proposed', '%4$s', 'IOM', '%1$s', 'Samira Demo', now())
                """.formatted(id, channel(), canaryOfOwn, organisations.get(Standing.OWN)));
        return id;
    }

    private UUID participationFor(Line line, Standing standing) throws SQLException {
        var id = UUID.randomUUID();
        var takesPart =
                List.of(Standing.OWN, Standing.PARTICIPATING, Standing.PARTNER).contains(standing);
        var whose = line.object().equals("participation of oneself")
                ? Objects.requireNonNull(organisations.get(takesPart ? standing : Standing.OWN))
                : nextInvited();
        execute("""
                insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
                values ('%s', '%s', '%s', 'funder', now(), now())
                """.formatted(id, programme, whose));
        return id;
    }

    private UUID invitationFor(Line line, Standing standing) throws SQLException {
        return switch (line.object()) {
            // Into a programme of its own: whoever accepts must not come into ours.
            case "invitation to oneself" ->
                invitation(begun(AMINA_EDITOR_OF_IOM, "Another").id(), organisations.get(standing), "Join us");
            case "person invited by own" -> personInvited();
            default -> invitation(programme, nextInvited(), canary);
        };
    }

    private UUID invitation(UUID into, @Nullable UUID organisation, String message) throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into programme.invitation (id, programme, programme_title, invited_by, invited_by_name,
                  inviting_organisation, inviting_organisation_name, organisation, capacity, message, state, sent_at)
                values ('%s', '%s', 'Asked', '%s', 'Amina Demo', '%s', 'IOM', '%s', 'implementing', '%s', 'open', now())
                """.formatted(id, into, UUID.randomUUID(), organisations.get(Standing.OWN), organisation, message));
        return id;
    }

    /** Somebody who works for own alone; a new one where the line may take them away. */
    private UUID colleague(Line line, Standing standing) {
        var leaves = line.operation().equals("DELETE /access/people/{person}") && standing == Standing.OWN;
        var username = leaves || colleague == null ? "matrix-colleague-" + UUID.randomUUID() : colleague;
        if (!username.equals(colleague)) {
            Backend.stack().people().add(username, Standing.OWN.alias + ":commenter");
        }
        colleague = leaves ? colleague : username;
        return UUID.fromString(Backend.stack().people().id(username));
    }

    private UUID machine() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.machine (id, organisation, name, purpose, scopes, made_by, made_by_name, made_at, expires_at)
                values ('%1$s', '%2$s', 'Machine %1$s', 'For the table', 'read_trail', '%1$s', 'Irene Demo', now(),
                  now() + interval '1 day')
                """.formatted(id, organisations.get(Standing.OWN)).replace("Machine " + id, "Machine " + made++));
        return id;
    }

    private UUID webhook() throws SQLException {
        var id = UUID.randomUUID();
        var secret =
                Backend.beans().getBean(StoredSecrets.class).seal(TokenPurpose.WEBHOOK, id, "whsec_" + "A".repeat(32));
        execute("""
                insert into access.webhook (id, organisation, url, kinds, state, secret, made_by, made_by_name, made_at)
                values ('%1$s', '%2$s', 'http://127.0.0.1:1/', array['file.imported'], 'on', '%3$s', '%1$s',
                  'Irene Demo', now())
                """.formatted(id, organisations.get(Standing.OWN), secret));
        return id;
    }

    /** An open one of own, with the colleague and somebody else. */
    private UUID review(Line line, Standing standing) throws SQLException {
        closeReviews();
        var id = UUID.randomUUID();
        execute("""
                insert into access.review (id, organisation, scope, due, begun_by, begun_by_name, begun_at)
                values ('%1$s', '%2$s', 'everybody', now() + interval '1 day', '%1$s', 'Irene Demo', now());
                insert into access.review_item (review, organisation, person, name, sort_key, roles)
                values ('%1$s', '%2$s', '%3$s', 'A colleague', 'a', array['commenter']),
                  ('%1$s', '%2$s', '%1$s', 'Somebody else', 'b', array['viewer'])
                """.formatted(id, organisations.get(Standing.OWN), colleague(line, standing)));
        return id;
    }

    private void closeReviews() throws SQLException {
        execute(
                "update access.review set closed_by = id, closed_by_name = 'Irene Demo', closed_at = now() where closed_at is null");
    }

    /** A ready one of own, of one piece, which the table's administrator began to download. */
    private UUID archive() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.archive (id, organisation, asked_by, asked_by_name, asked_at, state, attempt, due_at, made_at,
                  expires_at, bytes, pieces, files, table_rows, sha256)
                values ('%1$s', '%2$s', '%1$s', 'Irene Demo', now(), 'ready', 1, now(), now(), now() + interval '1 day', 2, 1, 1, 1,
                  repeat('0', 64));
                insert into access.archive_piece (archive, attempt, number, organisation, bytes)
                values ('%1$s', 1, 1, '%2$s', '\\x0102');
                insert into access.archive_download (id, organisation, archive, person, person_name, begun_at, until)
                values ('%1$s', '%2$s', '%1$s', '%3$s', 'The administrator', now(), now() + interval '1 hour')
                """.formatted(
                id, organisations.get(Standing.OWN), Backend.stack().people().id("matrix-admin")));
        return id;
    }

    /** To own's administrator. */
    private UUID handover() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.handover (id, organisation, kind, subjects, from_person, from_name, to_person, to_name, moved_by,
                  moved_by_name, moved_at)
                values ('%1$s', '%2$s', 'topic', array['%1$s'::uuid], '%1$s', 'A leaver', '%3$s', 'An administrator', '%1$s',
                  'Irene Demo', now())
                """.formatted(
                id, organisations.get(Standing.OWN), Backend.stack().people().id("matrix-admin")));
        return id;
    }

    private UUID topicOfColleague() throws SQLException {
        var id = topic("topic of programme", false);
        execute("update discussion.topic set raised_by = '%s' where id = '%s'"
                .formatted(Backend.stack().people().id(Objects.requireNonNull(colleague)), id));
        return id;
    }

    private UUID joinRequest() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.join_request (id, name, kind, country, asker, mail, domain, reason, language, asked_at,
                  confirmed_at, state)
                values ('%1$s', 'Asked', 'academia', 'KE', 'Ada', 'ada@%1$s.example', '%1$s.example', 'Why not', 'en',
                  now() - interval '2 days', now(), 'confirmed')
                """.formatted(id));
        return id;
    }

    private UUID personInvited() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.invitation (id, organisation, mail, roles, language, invited_by, invited_by_name,
                  invited_at, expires_at, letter, state)
                values ('%1$s', '%2$s', '%1$s@newcomers.example', 'viewer', 'en', '%1$s', 'Irene Demo', now(),
                  now() + interval '1 day', '%1$s', 'pending')
                """.formatted(id, organisations.get(Standing.OWN)));
        return id;
    }

    /** Of two who work for own, given to begin later. */
    private UUID delegation() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into access.delegation (id, organisation, giver, giver_name, delegate, delegate_name, begins, ends,
                  made_at)
                values ('%1$s', '%2$s', '%1$s', 'Irene Demo', gen_random_uuid(), 'Samira Demo', now() + interval '1 day',
                  now() + interval '2 days', now())
                """.formatted(id, organisations.get(Standing.OWN)));
        return id;
    }

    private UUID topic(String object, boolean resolved) throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into discussion.topic (id, programme, organisation, organisation_name, raised_by, raised_by_name,
                  raised_at, audience, title, last_activity, resolved_at, resolved_by, resolved_by_name,
                  resolving_organisation, resolving_organisation_name)
                select '%s', programme, organisation, organisation_name, raised_by, raised_by_name, now(), audience,
                  title, now(), case when %s then now() end, raised_by, raised_by_name, organisation, organisation_name
                from discussion.topic where id = '%s'
                """.formatted(id, resolved, topics.get(object)));
        if (!resolved) {
            execute("""
                    update discussion.topic set resolved_by = null, resolved_by_name = null,
                      resolving_organisation = null, resolving_organisation_name = null where id = '%s'
                    """.formatted(id));
        }
        return id;
    }

    private void populate() {
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        joined(AMINA_EDITOR_OF_IOM, programme, visitor(Standing.ENDED, "principal"), Capacity.PARTICIPATING);
        var left = participation(AMINA_EDITOR_OF_IOM, programme, visitor(Standing.ENDED, "principal"));
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + left.id());
        // What was said before it left, it may remember; what is said from here on, it must not learn.
        try {
            AMINA_EDITOR_OF_IOM.put("/programmes/" + programme, change()).as(Programme.class);
            invitation(
                    programme,
                    Objects.requireNonNull(Visitor.of("amina", "interpol").organisation()),
                    canary);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        topics.put("topic of organisation", raised(AMINA_EDITOR_OF_IOM, Audience.ORGANISATION, canaryOfOwn));
        topics.put("topic of drafters", raised(AMINA_EDITOR_OF_IOM, Audience.DRAFTERS, canaryOfDrafters));
        topics.put("topic of programme", raised(AMINA_EDITOR_OF_IOM, Audience.PROGRAMME, canary));
        topics.put(
                "topic of participating", raised(CLARA_EDITOR_OF_UNODC, Audience.ORGANISATION, canaryOfParticipating));
        comment = DALIA_OF_AN_NGO
                .post("/discussion/topics/" + topics.get("topic of programme") + "/comments", new WriteComment(canary))
                .as(Comment.class)
                .id();
    }

    private Import imported() {
        return AMINA_EDITOR_OF_IOM
                .send(
                        "POST",
                        "/exchange/imports?asOurs=true",
                        activity(canaryOfOwn),
                        Map.of("Content-Type", "application/xml"))
                .as(Import.class);
    }

    private static String activity(String title) {
        return """
                <iati-activities version="2.03"><iati-activity>
                  <iati-identifier>XX-%s</iati-identifier>
                  <reporting-org ref="XX" type="40"><narrative>X</narrative></reporting-org>
                  <title><narrative>%s</narrative></title>
                  <description><narrative>%s</narrative></description>
                  <participating-org role="1" type="40"><narrative>X</narrative></participating-org>
                  <activity-status code="2"/><activity-date type="1" iso-date="2026-01-01"/>
                </iati-activity></iati-activities>
                """.formatted(UUID.randomUUID(), title, title);
    }

    private UUID raised(Visitor by, Audience audience, String word) {
        return by.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(
                                "About " + word,
                                "I say " + word,
                                audience,
                                by.organisation(),
                                null,
                                new Anchor(UUID.randomUUID(), "AAEC", "AAQF", word)))
                .as(Topic.class)
                .id();
    }

    private String change() throws SQLException {
        return """
                {"titles": [{"language": "en", "text": "%1$s"}],
                 "descriptions": [{"kind": "general", "language": "en", "text": "All of %1$s"}], "version": %2$s}
                """.formatted(canary, told("version"));
    }

    private RenameDocument renamed() throws SQLException {
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery("select version from document.document where id = '" + document + "'")) {
            rows.next();
            return new RenameDocument(canary, rows.getInt(1));
        }
    }

    private String told(String column) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select " + column + " from programme.programme where id = '" + programme + "'")) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Takes back what the cell before left open, so that the same organisations can be asked again. */
    private void tidy() throws SQLException {
        var ours = "('"
                + String.join(
                        "', '",
                        organisations.values().stream().map(UUID::toString).toList()) + "')";
        execute("update access.machine set ended_at = now(), ended_by = made_by, ended_by_name = made_by_name"
                + " where ended_at is null and purpose = 'For the table' and organisation in " + ours);
        execute("update access.webhook set state = 'removed' where url = 'http://127.0.0.1:1/' and organisation in "
                + ours);
        execute("delete from access.delegation where organisation in " + ours);
        execute("update consultation.call set withdrawn_at = now(), withdrawn_for = 'For the table'"
                + " where withdrawn_at is null and published_at is null and programme = '" + programme + "'");
        execute("update programme.archival set ended_at = now() where ended_at is null and programme = '" + programme
                + "'");
        execute("delete from programme.participation where capacity = 'funder' and programme = '" + programme + "'");
        execute(
                "update programme.invitation set state = 'withdrawn' where state = 'open' and message is distinct from '"
                        + canary + "' and programme = '" + programme + "'");
        execute("delete from programme.invitation where capacity = 'implementing' and organisation in ('"
                + String.join("', '", invitable.stream().map(UUID::toString).toList()) + "')");
    }

    private UUID nextInvited() {
        return invitable.get(made++ % invitable.size());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String canary() {
        return "zq" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    /** A request, ready to be sent by anybody. */
    record Ask(String method, String path, @Nullable Object body) {}
}
