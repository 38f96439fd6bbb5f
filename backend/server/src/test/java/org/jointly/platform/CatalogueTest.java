package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL's own catalogue says about the walls between organisations. */
class CatalogueTest {
    private static final String FEATURES = """
            ('platform', 'organisation', 'access', 'programme', 'discussion', 'document', 'voices', 'results', 'finance',
              'consultation', 'exchange', 'notification', 'search', 'audit')
            """;

    /** Flyway's own notebook: no organisation's rows are in it, and the application may not even read it. */
    private static final String NOTEBOOK = "platform.flyway_schema_history";

    @BeforeAll
    static void migrated() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void everyTableIsWalledAlsoAgainstItsOwner() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p', 'm', 'f')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                """)).containsExactly(NOTEBOOK);
        assertThat(asked("select 'reads' where has_table_privilege('jointly_app', '" + NOTEBOOK + "', 'select')"))
                .isEmpty();
    }

    @Test
    void everyTableSaysWhatItIsFor() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p', 'v') and obj_description(c.oid, 'pg_class') is null
                """)).containsExactly(NOTEBOOK);
    }

    /** PostgreSQL's own names say of which column they are, ours what the constraint means; refusals are told by them. */
    @Test
    void everyForeignKeyAndRuleHasANameOfOurs() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || r.relname || ': ' || c.conname from pg_constraint c
                join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
                where n.nspname in %s and c.contype in ('f', 'c') and c.conname ~ '_(fkey|check)[0-9]*$'
                  and r.oid <> '""" + NOTEBOOK + "'::regclass")).isEmpty();
    }

    @Test
    void noTableLiesOutsideTheFeatures() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in %s and c.relkind in ('r', 'p', 'v', 'm')
                  and n.nspname not in ('pg_catalog', 'information_schema', 'keycloak')
                """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndHasNoPower() throws SQLException {
        assertThat(asked("select relname from pg_class where pg_has_role('jointly_app', relowner, 'member')"))
                .isEmpty();
        assertThat(asked("select proname from pg_proc where pg_has_role('jointly_app', proowner, 'member')"))
                .isEmpty();
        assertThat(asked("select nspname from pg_namespace where pg_has_role('jointly_app', nspowner, 'member')"))
                .isEmpty();
        assertThat(asked("""
                select nspname from pg_namespace
                where nspname in %s and has_schema_privilege('jointly_app', oid, 'create')
                """)).isEmpty();
        assertThat(asked("""
                select rolname from pg_roles where rolname = 'jointly_app'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """)).isEmpty();
        assertThat(asked("""
                select o.rolname from pg_roles o
                where o.rolname <> 'jointly_app' and pg_has_role('jointly_app', o.oid, 'member')
                """)).isEmpty();
    }

    @Test
    void whoHasADutyHasTheApplicationsRightsAndNoOtherAndNobodyBecomesIt() throws SQLException {
        assertThat(asked("""
                select o.rolname from pg_roles o
                where o.rolname <> 'jointly_duties' and pg_has_role('jointly_duties', o.oid, 'member')
                """)).containsExactly("jointly_app");
        assertThat(asked("""
                select o.rolname from pg_roles o
                where o.rolname <> 'jointly_duties' and not o.rolsuper and pg_has_role(o.oid, 'jointly_duties', 'member')
                """)).isEmpty();
        assertThat(asked("""
                select rolname from pg_roles where rolname = 'jointly_duties'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """)).isEmpty();
        assertThat(asked("""
                select c.oid::regclass::text from pg_class c, aclexplode(c.relacl) a
                where a.grantee = 'jointly_duties'::regrole or c.relowner = 'jointly_duties'::regrole
                """)).isEmpty();
    }

    @Test
    void onlyWhatIsReplacedWholeOrKeptForATimeMayBeDeleted() throws SQLException {
        assertThat(privileged("delete"))
                .containsExactlyInAnyOrder(
                        "access.provider_domain",
                        "access.provider_role",
                        "access.provisioned_person",
                        "access.provisioned_role",
                        "access.webhook_delivery",
                        "access.archive_piece",
                        "access.join_request",
                        "access.mail_change",
                        "consultation.remark",
                        "document.edit",
                        "document.post",
                        "document.snapshot",
                        "finance.budget_line",
                        "finance.transaction",
                        "notification.calendar_entry",
                        "notification.calendar_feed",
                        "notification.block",
                        "notification.bounce",
                        "notification.follow",
                        "notification.incoming",
                        "notification.letter",
                        "notification.notice",
                        "notification.turn",
                        "organisation.domain",
                        "organisation.logo",
                        "platform.day_count",
                        "platform.job",
                        "platform.outbox",
                        "platform.request_once",
                        "results.link",
                        "results.result",
                        "search.due",
                        "search.entry",
                        "search.word",
                        "voices.key_log_draft");
        assertThat(privileged("truncate")).isEmpty();
        assertThat(privileged("references")).isEmpty();
        assertThat(privileged("trigger")).isEmpty();
    }

    @Test
    void whatWasDoneOrSaidIsNeverRewritten() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p')
                  and has_any_column_privilege('jointly_app', c.oid, 'update')
                """))
                .doesNotContain(
                        "audit.entry",
                        "consultation.submission_content",
                        "consultation.matrix_row",
                        "consultation.disposition_change",
                        "discussion.comment",
                        "document.edit",
                        "document.client",
                        "voices.submission",
                        "voices.letter",
                        "voices.attachment",
                        "voices.message",
                        "voices.reply",
                        "voices.key_log",
                        "voices.effect",
                        "voices.count");
    }

    /** A column that may change at all is one that a rule names, or one of these, which may take any value again. */
    @Test
    void whatMayChangeIsNamedByARuleUnlessItMayGoBack() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname in %s and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and has_column_privilege('jointly_app', c.oid, a.attnum, 'update')
                  and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
                    and concat(pg_get_triggerdef(t.oid), pg_get_functiondef(t.tgfoid)) ~ ('platform\\.is_owner')
                    and concat(pg_get_triggerdef(t.oid), pg_get_functiondef(t.tgfoid))
                      ~ ('new\\.(\\*|' || a.attname || '\\M)'))
                """))
                .containsExactlyInAnyOrder(
                        "access.member.begun_at",
                        "access.member.changed_at",
                        "access.member.enabled",
                        "access.member.ended_at",
                        "access.member.joining",
                        "access.member.mail",
                        "access.member.name",
                        "access.preference.appearance",
                        "access.preference.language",
                        "access.preference.time_zone",
                        "access.provider_domain.checked_at",
                        "access.provider_domain.lost_at",
                        "access.provisioned_person.changed_at",
                        "access.provisioned_person.external_id",
                        "access.provisioned_person.family_name",
                        "access.provisioned_person.given_name",
                        "access.provisioned_person.mail",
                        "access.webhook_delivery.attempts",
                        "access.webhook_delivery.due_at",
                        "access.webhook_delivery.first_tried_at",
                        "access.webhook_delivery.state",
                        "access.webhook_delivery.tries",
                        "consultation.answer.reacted_at",
                        "consultation.answer.reaction_text",
                        "consultation.disposition.decided_at",
                        "consultation.disposition.nature",
                        "consultation.disposition.note",
                        "consultation.disposition.released",
                        "consultation.disposition.theme",
                        "consultation.remark.changed_at",
                        "consultation.remark.proposal",
                        "consultation.remark.released",
                        "consultation.remark.stance",
                        "consultation.remark.text",
                        "document.document.title",
                        "document.penholder.heading",
                        "document.penholder.holder",
                        "document.penholder.section",
                        "exchange.import.asked",
                        "notification.calendar_entry.changed_at",
                        "notification.calendar_entry.due_on",
                        "notification.calendar_entry.said",
                        "notification.calendar_feed.made_at",
                        "notification.calendar_feed.only_for",
                        "notification.calendar_feed.read_at",
                        "notification.calendar_feed.secret",
                        "notification.disclosure.chosen_at",
                        "notification.disclosure.level",
                        "notification.follow.chosen",
                        "notification.follow.muted",
                        "notification.follow.since",
                        "notification.incoming.answer",
                        "notification.incoming.answered_at",
                        "notification.incoming.attempts",
                        "notification.incoming.claimed_until",
                        "notification.incoming.excerpt",
                        "notification.incoming.letter",
                        "notification.incoming.organisation",
                        "notification.incoming.person",
                        "notification.incoming.reason",
                        "notification.incoming.sender",
                        "notification.incoming.settled_at",
                        "notification.incoming.state",
                        "notification.incoming.subject",
                        "notification.letter.digest_day",
                        "notification.letter.state",
                        "notification.letter.state_at",
                        "notification.mail_choice.cadence",
                        "notification.mail_time.hour",
                        "notification.mail_time.quiet_from",
                        "notification.mail_time.quiet_until",
                        "notification.mail_time.weekday",
                        "notification.notice.mailed_at",
                        "notification.notice.read_at",
                        "notification.turn.due_at",
                        "organisation.logo.made_at",
                        "organisation.organisation.changed_at",
                        "organisation.organisation.colour",
                        "organisation.organisation.languages",
                        "organisation.organisation.logo",
                        "organisation.organisation.website",
                        "platform.job.consecutive_failures",
                        "platform.job.execution_time",
                        "platform.job.last_failure",
                        "platform.job.last_heartbeat",
                        "platform.job.last_success",
                        "platform.job.picked",
                        "platform.job.picked_by",
                        "platform.job.priority",
                        "platform.job.task_data",
                        "platform.job.task_instance",
                        "platform.job.task_name",
                        "platform.job.version",
                        "programme.programme.descriptions",
                        "programme.programme.ends_on",
                        "programme.programme.imported_version",
                        "programme.programme.named_organisations",
                        "programme.programme.places",
                        "programme.programme.regions",
                        "programme.programme.sectors",
                        "programme.programme.stage",
                        "programme.programme.starts_on",
                        "programme.programme.strands",
                        "programme.programme.tags",
                        "programme.programme.title",
                        "programme.programme.titles",
                        "programme.programme.words",
                        "voices.channel.closed_on",
                        "voices.channel.decide_minutes",
                        "voices.channel.helplines",
                        "voices.channel.title",
                        "voices.epoch_key.sealed",
                        "voices.key_log_draft.drafted_at",
                        "voices.key_log_draft.entry",
                        "voices.key_log_draft.id",
                        "voices.key_log_draft.keys",
                        "voices.key_log_draft.signatures",
                        "voices.person_key.recipient",
                        "voices.person_key.signing",
                        "voices.roster.learned_at",
                        "voices.roster.organisation",
                        "voices.roster.people",
                        "voices.wrapped_key.passkey",
                        "voices.wrapped_key.wrapped");
    }

    /** Beside who is meant by an appointment, a sealed key or an organisation's directory, who is somebody else, and the node that runs a job. */
    @Test
    void whoDidItIsTheOneWhoActs() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname in %s and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and a.attname ~ '(^|_)by(_name)?$|^person(_name)?$|^author(_name)?$|organisation_name$'
                  and a.atttypid in ('uuid'::regtype, 'text'::regtype)
                  and (has_column_privilege('jointly_app', c.oid, a.attnum, 'update')
                    or has_column_privilege('jointly_app', c.oid, a.attnum, 'insert'))
                  and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
                    and concat(pg_get_triggerdef(t.oid), pg_get_functiondef(t.tgfoid))
                      ~ ('platform\\.(person|organisation)')
                    and concat(pg_get_triggerdef(t.oid), pg_get_functiondef(t.tgfoid))
                      ~ ('new\\.' || a.attname || '\\M'))
                  and not exists (select 1 from pg_policy p where p.polrelid = c.oid
                    and concat(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
                      ~ ('\\m' || a.attname || ' = \\( SELECT platform\\.(person|organisation)\\('))
                """))
                .containsExactlyInAnyOrder(
                        "access.provisioned_person.person",
                        "access.provisioned_role.person",
                        "access.review_item.person",
                        "notification.calendar_entry.person",
                        "notification.incoming.person",
                        "notification.letter.person",
                        "platform.job.picked_by",
                        "voices.appointment.person",
                        "voices.appointment.person_name",
                        "voices.epoch_key.person");
    }

    @Test
    void functionsWithPowerLookNowhereElseAndAreNotForEveryone() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in %s and p.prosecdef
                """)).isNotEmpty();
        assertThat(asked("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in %s and p.prosecdef
                  and (not coalesce('search_path=""' = any (p.proconfig), false)
                    or p.proacl is null
                    or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))
                """)).isEmpty();
    }

    @Test
    void theRoleThatSeesThroughTheWallsOwnsFiveViewsAndNobodyIsIt() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relowner = 'jointly_definer'::regrole
                """))
                .containsExactlyInAnyOrder(
                        "programme.mine", "programme.hears", "voices.mine", "voices.duty", "consultation.mine");
        assertThat(asked("select rolname from pg_roles where rolname = 'jointly_definer' and rolcanlogin"))
                .isEmpty();
        assertThat(
                        asked(
                                "select nspname from pg_namespace where has_schema_privilege('jointly_definer', oid, 'create')"))
                .as("a migration lends it the right to own what it makes, and takes it back")
                .isEmpty();
    }

    /**
     * Otherwise the planner may ask a cheap function of the reader's about rows before it is known whose they are. One view
     * is left out, since behind a barrier a register's first page would cost a reading of the whole; it shows identities and
     * times alone, and nobody can make such a function.
     */
    @Test
    void noViewShowsAFunctionWhatItDoesNotShowTheReader() throws SQLException {
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind = 'v'
                """)).isNotEmpty();
        assertThat(asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind = 'v'
                  and not coalesce('security_barrier=true' = any (c.reloptions), false)
                """)).containsExactly("programme.mine");
    }

    @ParameterizedTest
    @CsvSource({"superuser, it is a superuser", "owner, it owns", "bypass, it may bypass row-level security"})
    void withAPowerfulRoleTheBackendDoesNotStart(String role, String reason) throws SQLException {
        var settings = settings();
        settings.putAll(
                switch (role) {
                    case "superuser" ->
                        login("postgres", Backend.stack().secrets().postgresSuperuser());
                    case "owner" ->
                        login("jointly_owner", Backend.stack().secrets().databaseOwner());
                    default -> bypassing();
                });

        assertThatThrownBy(() -> Backend.tryToStart(settings))
                .hasStackTraceContaining(
                        "The backend will not start: its database role could read every organisation's rows")
                .hasStackTraceContaining(reason)
                .hasStackTraceContaining("Give it a role that owns nothing (jointly_app).");
    }

    @Test
    void nothingIsAskedOutsideATransaction() throws SQLException {
        var source = DelegatingDataSource.unwrapDataSource(Backend.beans().getBean(DataSource.class));
        try (var connection = source.getConnection()) {
            assertThatThrownBy(connection::createStatement).hasMessageContaining("outside a transaction");
            assertThatThrownBy(() -> connection.prepareStatement("select 1"))
                    .hasMessageContaining("outside a transaction");
            assertThatThrownBy(() -> connection.prepareCall("select 1")).hasMessageContaining("outside a transaction");
        }
    }

    /** Two connections, thousands of hands: what one set must be gone before the next one looks. */
    @Test
    void aPooledConnectionCarriesNothingOver() throws Exception {
        var iom = actor(AMINA_EDITOR_OF_IOM, Set.of(Role.VIEWER));
        var ilo = actor(ILSE_EDITOR_OF_ILO, Set.of(Role.VIEWER));
        var blind = actor(AMINA_EDITOR_OF_IOM, Set.of(Role.ADMIN));
        var ofIom = begun(AMINA_EDITOR_OF_IOM, "Seen by IOM").id();
        var ofIlo = begun(ILSE_EDITOR_OF_ILO, "Seen by ILO").id();
        var settings = settings();
        settings.put("datasources.default.maximum-pool-size", 2);
        var jobs = new ArrayList<Callable<String>>();
        try (var context = ApplicationContext.run(settings, "test");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var database = new Hands(
                    context.getBean(Argument.of(TransactionOperations.class, Connection.class)),
                    List.of(ofIom, ofIlo),
                    new Semaphore(40));
            for (var i = 0; i < 600; i++) {
                jobs.add(() -> database.expect(PropagatedContext.empty().plus(iom), ofIom, Ending.COMMIT));
                jobs.add(() -> database.expect(PropagatedContext.empty().plus(ilo), ofIlo, Ending.ROLLBACK));
                jobs.add(() -> database.expect(PropagatedContext.empty().plus(iom), ofIom, Ending.BROKEN));
                jobs.add(() -> database.expect(PropagatedContext.empty().plus(blind), null, Ending.ROLLBACK));
                jobs.add(() -> database.expect(PropagatedContext.empty(), null, Ending.COMMIT));
            }

            var leaks = new ArrayList<String>();
            for (var job : threads.invokeAll(jobs)) {
                leaks.add(job.get());
            }

            assertThat(leaks).hasSize(3000).containsOnly("");
        }
    }

    /** How a job's transaction ends. */
    private enum Ending {
        COMMIT,
        ROLLBACK,
        BROKEN
    }

    /** Looks at the two programmes as somebody, and says what was seen that should not have been. */
    private record Hands(TransactionOperations<Connection> transactions, List<UUID> programmes, Semaphore atOnce) {
        String expect(PropagatedContext who, @Nullable UUID seen, Ending ending) throws InterruptedException {
            var expected = seen == null ? List.of() : List.of(seen);
            var found = new ArrayList<UUID>();
            atOnce.acquire();
            try (var _ = who.propagate()) {
                transactions.executeWrite(status -> {
                    look(status.getConnection(), found);
                    switch (ending) {
                        case COMMIT -> {}
                        case ROLLBACK -> status.setRollbackOnly();
                        case BROKEN -> status.getConnection().createStatement().execute("select 1 / 0");
                    }
                    return found;
                });
            } catch (Exception e) { // the transaction's template lets PostgreSQL's own through, undeclared
                if (ending != Ending.BROKEN) {
                    return String.valueOf(e);
                }
            } finally {
                atOnce.release();
            }
            return found.equals(expected) ? "" : found + " instead of " + expected;
        }

        private void look(Connection connection, List<UUID> found) throws SQLException {
            try (var statement = connection.prepareStatement("select id from programme.programme where id = any (?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", programmes.toArray()));
                var rows = statement.executeQuery();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    private static Actor actor(Visitor visitor, Set<Role> roles) {
        return new Actor(
                UUID.fromString(Backend.stack().people().id(visitor.username())),
                visitor.username(),
                Objects.requireNonNull(visitor.organisation()),
                "",
                roles);
    }

    private static HashMap<String, Object> settings() {
        return new HashMap<>(Backend.stack().environmentBeside(0));
    }

    private static Map<String, Object> login(String role, String password) {
        return Map.of("datasources.default.username", role, "datasources.default.password", password);
    }

    private static Map<String, Object> bypassing() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("create role sees_through_walls login bypassrls password 'test'");
            statement.execute("grant connect on database jointly to sees_through_walls");
        }
        return login("sees_through_walls", "test");
    }

    private static List<String> privileged(String privilege) throws SQLException {
        return asked("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p', 'v')
                  and has_table_privilege('jointly_app', c.oid, '\
                """ + privilege + "')");
    }

    private static List<String> asked(String query) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = Backend.stack().postgres().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.replace("%s", FEATURES))) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
