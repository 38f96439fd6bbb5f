package org.jointly.access.provider;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.access.keycloak.ProviderReport;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.provider.GroupRole;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.SetGroupRoles;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;

/** What administrators do about their organisation's identity provider, each act one transaction. */
@Singleton
@Transactional
class ProviderActs {
    private final ProviderRows rows;
    private final DomainProofRows proofs;
    private final Once once;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ProviderActs(
            ProviderRows rows,
            DomainProofRows proofs,
            Once once,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.proofs = proofs;
        this.once = once;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Provider> provider() {
        return rows.findByOrganisation(ProviderPolicy.administrator().organisation()).stream()
                .filter(row -> !row.is(ProviderRow.ENDED))
                .map(this::shown)
                .toList();
    }

    /** What there was before, if it may be replaced. */
    @Transactional(readOnly = true)
    List<ProviderRow> before() {
        var before = rows.findByOrganisation(ProviderPolicy.administrator().organisation()).stream()
                .toList();
        before.forEach(ProviderPolicy::mayBeReplaced);
        return before;
    }

    Provider connect(Connection connection, Object request) {
        var actor = ProviderPolicy.administrator();
        return once.run(request, Provider.class, () -> {
            rows.lock(actor.organisation());
            var row = ProviderRow.connected(connection, clock.instant());
            rows.findByOrganisation(actor.organisation())
                    .ifPresentOrElse(
                            before -> {
                                ProviderPolicy.mayBeReplaced(before);
                                if (connection.isOfAnother(before)) {
                                    rows.clearRoles(actor.organisation());
                                }
                                rows.replace(row);
                            },
                            () -> rows.save(row));
            return told("provider.connected", find(), Map.of("kind", row.kind()));
        });
    }

    boolean end(Object request) {
        return once.run(request, Boolean.class, () -> {
            var row = held();
            ProviderPolicy.mayBeReplaced(row);
            rows.turn(row.organisation(), ProviderRow.ENDED, clock.instant());
            told("provider.ended", row, Map.of());
            return true;
        });
    }

    Provider beginTest(String hash, Object request) {
        var actor = ProviderPolicy.administrator();
        return once.run(request, Provider.class, () -> {
            var row = held();
            ProviderPolicy.hasProvenDomain(proven(row.organisation()));
            rows.beginTest(row.organisation(), hash, actor.person(), clock.instant());
            ProviderChanged.send(outbox, row.organisation());
            return shown(find());
        });
    }

    @Transactional(readOnly = true)
    ProviderRow current() {
        return find();
    }

    Provider noteTest(ProviderReport report, Object request) {
        return once.run(request, Provider.class, () -> {
            var row = held();
            rows.noteTest(row.organisation(), NotedTest.of(report), array(report.groups()), clock.instant());
            record("provider.tested", row, Map.of("result", report.why() == null ? "good" : report.why()));
            return shown(find());
        });
    }

    Provider turn(SwitchProvider request) {
        return once.run(List.of("switch", request), Provider.class, () -> {
            var row = held();
            if (request.on() == row.is(ProviderRow.ON)) {
                return shown(row);
            }
            if (request.on()) {
                ProviderPolicy.mayBeSwitchedOn(row, proven(row.organisation()), clock.instant());
            }
            rows.turn(row.organisation(), request.on() ? ProviderRow.ON : ProviderRow.OFF, clock.instant());
            return told(request.on() ? "provider.on" : "provider.off", find(), Map.of());
        });
    }

    Provider setRoles(SetGroupRoles request) {
        return once.run(List.of("roles", request), Provider.class, () -> {
            var row = held();
            rows.clearRoles(row.organisation());
            request.roles()
                    .forEach(role -> rows.addRole(
                            row.organisation(),
                            role.group().strip(),
                            role.role().toString()));
            record(
                    "provider.roles",
                    row,
                    Map.of("groups", Integer.toString(roles(row.organisation()).size())));
            return shown(find());
        });
    }

    private ProviderRow held() {
        rows.lock(ProviderPolicy.administrator().organisation());
        return find();
    }

    private ProviderRow find() {
        return rows.findByOrganisation(ProviderPolicy.administrator().organisation())
                .filter(row -> !row.is(ProviderRow.ENDED))
                .orElseThrow(() -> new NotFound("provider"));
    }

    private List<String> proven(UUID organisation) {
        return proofs.registered(organisation).stream()
                .filter(DomainProofRow::isProven)
                .map(DomainProofRow::domain)
                .toList();
    }

    private Provider told(String action, ProviderRow row, Map<String, String> details) {
        ProviderChanged.send(outbox, row.organisation());
        record(action, row, details);
        return shown(row);
    }

    private Provider shown(ProviderRow row) {
        return row.shown(roles(row.organisation()), clock.instant());
    }

    private List<GroupRole> roles(UUID organisation) {
        return rows.roles(organisation).stream().map(GroupRoleRow::shown).toList();
    }

    private void record(String action, ProviderRow row, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("name", row.issuer());
        events.publishEvent(new PersonActed(action, row.organisation(), details));
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> texts) {
        var quoted = new ArrayList<String>();
        Function<String, String> escaped = text -> text.replace("\\", "\\\\").replace("\"", "\\\"");
        texts.forEach(text -> quoted.add('"' + escaped.apply(text) + '"'));
        return "{" + String.join(",", quoted) + "}";
    }
}
