package org.jointly.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.core.propagation.PropagatedContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.RequestsRefused;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.problem.TooMany;
import org.junit.jupiter.api.Test;

/** Costly work of Amina and Boris of one agency and of Clara of another. */
class TurnsTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Actor AMINA = actor("Amina", ONE);
    private static final Actor BORIS = actor("Boris", ONE);
    private static final Actor CLARA = actor("Clara", OTHER);
    private static final CostlyLimit LIMIT = new CostlyLimit("export", 1, 2, 3, 0, 0);

    private final List<RequestsRefused> events = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusalCounts refused = new RefusalCounts(meters, events::add, Clock.systemUTC());
    private final Turns turns = new Turns(LIMIT, refused);

    @Test
    void whoComesWhileOneIsAtWorkWaitsForTheTurn() throws Exception {
        turns.begin(AMINA);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = others.submit(() -> turns.begin(AMINA));
            assertThat(second.isDone()).isFalse();
            turns.begin(BORIS);
            turns.end(AMINA);
            second.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoWaitsTooLongOrFindsTheQueueFullIsAskedToComeBack() throws Exception {
        turns.begin(AMINA);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = List.of(others.submit(() -> turns.begin(AMINA)), others.submit(() -> turns.begin(AMINA)));
            assertThatThrownBy(() -> turns.begin(AMINA))
                    .isInstanceOfSatisfying(
                            TooMany.class, many -> assertThat(many.seconds()).isPositive());
            for (var each : waiting) {
                assertThatThrownBy(() -> each.get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TooMany.class);
            }
        }
        turns.begin(CLARA);
    }

    @Test
    void oneOrganisationNeverTakesAllTurns() {
        turns.begin(AMINA);
        turns.begin(BORIS);
        assertThatThrownBy(() -> turns.begin(actor("Third of them", ONE))).isInstanceOf(TooMany.class);
        turns.begin(CLARA);
        assertThatThrownBy(() -> turns.begin(actor("Fourth", UUID.randomUUID())))
                .isInstanceOf(TooMany.class);
        turns.end(BORIS);
        turns.begin(actor("Fourth", UUID.randomUUID()));
    }

    @Test
    void refusalsAreCountedAndSaidOnceAMinuteInOneEvent() {
        turns.begin(AMINA);
        refused.count(Kind.EXPORT, ONE, AMINA.person(), Duration.ofSeconds(3));
        refused.count(Kind.EXPORT, ONE, AMINA.person(), Duration.ofSeconds(3));
        refused.count(Kind.ADDRESS, null, null, Duration.ofSeconds(3));
        refused.publish();
        refused.publish();

        assertThat(events)
                .extracting(RequestsRefused::kind, RequestsRefused::organisation, RequestsRefused::count)
                .containsExactlyInAnyOrder(tuple(Kind.EXPORT, ONE, 2L), tuple(Kind.ADDRESS, null, 1L));
        assertThat(meters.counter("jointly.requests.refused", "kind", "export").count())
                .isEqualTo(2);
    }

    @Test
    void aDayHoldsExactlyAsManyAsItMayWhoeverComesAtTheSameTime() throws Exception {
        var days = Backend.beans().getBean(Days.class);
        var limit = new CostlyLimit("invitation", 1, 1, 1, 5, 7);
        assertThat(passed(days, limit, List.of(AMINA), 20)).isEqualTo(5);
        assertThat(passed(days, limit, List.of(AMINA, BORIS), 20)).isEqualTo(2);
        assertThat(passed(days, limit, List.of(CLARA), 20)).isEqualTo(5);
    }

    private static long passed(Days days, CostlyLimit limit, List<Actor> actors, int tries) throws Exception {
        List<Future<Boolean>> all = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < tries; i++) {
                var actor = actors.get(i % actors.size());
                all.add(people.submit(() -> PropagatedContext.empty()
                        .plus(actor)
                        .wrap((Callable<Boolean>) () -> counts(days, limit, actor))
                        .call()));
            }
        }
        var passed = 0L;
        for (var each : all) {
            passed += each.get() ? 1 : 0;
        }
        return passed;
    }

    private static boolean counts(Days days, CostlyLimit limit, Actor actor) {
        try {
            days.count(limit, actor);
            return true;
        } catch (TooMany tooMany) {
            return false;
        }
    }

    private static Actor actor(String name, UUID organisation) {
        return new Actor(UUID.randomUUID(), name, organisation, "An agency", Set.of(Role.EDITOR, Role.VIEWER));
    }
}
