package org.jointly.access.machine;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineState;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;

/** What administrators do about service accounts, each act one transaction. */
@Singleton
@Transactional
public class MachineActs {
    private static final Duration SHOWN_AFTER_ITS_END = Duration.ofDays(366);

    private final MachineRows rows;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    MachineActs(MachineRows rows, Once once, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Before a second factor is asked for: of no use to whoever may not do it anyway. */
    @Transactional(propagation = TransactionDefinition.Propagation.SUPPORTS)
    public void mayLook() {
        MachinePolicy.administrator();
    }

    @Transactional(readOnly = true)
    public List<Machine> machines() {
        var now = clock.instant();
        var found = rows.list(MachinePolicy.administrator().organisation(), now.minus(SHOWN_AFTER_ITS_END));
        if (found.isEmpty()) {
            return List.of();
        }
        var tokens = rows.tokens(found.stream().map(MachineRow::id).toList(), now).stream()
                .collect(Collectors.groupingBy(MachineTokenRow::machine));
        return found.stream()
                .map(row -> row.shown(tokens.getOrDefault(row.id(), List.of()), now))
                .toList();
    }

    /** The answer is kept under the request's key without the token, which nobody sees a second time. */
    public MadeMachine make(MakeMachine request) {
        var maker = MachinePolicy.administrator();
        var token = MachineToken.make();
        var fresh = new boolean[1];
        var made = once.run(request, Machine.class, () -> {
            var now = clock.instant();
            MachinePolicy.mayBeMade(request, now);
            MachinePolicy.mayGive(maker.roles(), request.scopes());
            rows.lock(maker.organisation());
            MachinePolicy.oneMoreFits(rows.countActive(maker.organisation(), now));
            MachinePolicy.nameIsFree(
                    rows.isNameTaken(maker.organisation(), request.name().strip()));
            var row = rows.save(MachineRow.made(request, maker, now));
            rows.add(NewMachineToken.of(row, token, maker, now));
            record("machine.made", row, Map.of("scopes", row.scopes()));
            fresh[0] = true;
            return shown(row, now);
        });
        return new MadeMachine(made, fresh[0] ? token.text() : null);
    }

    public MadeMachine rotate(UUID id, RotateSecret request) {
        var administrator = MachinePolicy.administrator();
        var token = MachineToken.make();
        var fresh = new boolean[1];
        var rotated = once.run(List.of(id, request), Machine.class, () -> {
            var now = clock.instant();
            rows.lock(administrator.organisation());
            var row = active(administrator, id, now);
            // A token is as good as who it acts for: nobody gets one by rotating that they could not have had made.
            MachinePolicy.mayGive(administrator.roles(), row.allowed());
            rows.endTokens(id, now.plus(Duration.ofHours(request.overlapHours())), now);
            rows.add(NewMachineToken.of(row, token, administrator, now));
            record("machine.rotated", row, Map.of("overlapHours", Integer.toString(request.overlapHours())));
            fresh[0] = true;
            return shown(row, now);
        });
        return new MadeMachine(rotated, fresh[0] ? token.text() : null);
    }

    public Machine revoke(UUID id) {
        var administrator = MachinePolicy.administrator();
        return once.run(id, Machine.class, () -> {
            var now = clock.instant();
            var row = rows.find(administrator.organisation(), id).orElseThrow(() -> new NotFound("service account"));
            if (rows.revoke(id, administrator.by(), now) == 1) {
                record("machine.revoked", row, Map.of());
            }
            return shown(rows.find(administrator.organisation(), id).orElseThrow(), now);
        });
    }

    private MachineRow active(Actor administrator, UUID id, Instant now) {
        var row = rows.find(administrator.organisation(), id).orElseThrow(() -> new NotFound("service account"));
        if (row.state(now) != MachineState.ACTIVE) {
            throw new NotAllowed("machine.ended", row.state(now));
        }
        return row;
    }

    private Machine shown(MachineRow row, Instant now) {
        return row.shown(rows.tokens(List.of(row.id()), now), now);
    }

    private void record(String action, MachineRow row, Map<String, String> facts) {
        var details = new HashMap<>(facts);
        details.put("name", row.name());
        events.publishEvent(new PersonActed(action, row.id(), details));
    }
}
