package org.jointly.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.platform.AnySql.DONE;
import static org.jointly.platform.AnySql.NOT_GRANTED;
import static org.jointly.platform.AnySql.NO_ROW;
import static org.jointly.platform.outbox.OutboxCalls.count;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jointly.platform.Actor;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages of a transaction, on the real PostgreSQL; a node is a drain of its own. */
class OutboxTest {
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofMillis(1), Duration.ofDays(1));
    private static final Actor AMINA = new Actor(UUID.randomUUID(), "Amina", UUID.randomUUID(), "IOM", Set.of());

    private final Kind<String> kind =
            Kind.ofRequests("test." + UUID.randomUUID().toString().substring(0, 8), String.class);

    @BeforeAll
    static void running() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aMessageIsDeliveredIfItsTransactionCommitsAndNeverIfItDoesNot() {
        var received = new ConcurrentLinkedQueue<String>();
        var node = node(delivery -> received.add(delivery.message()));
        sent(node, "kept");
        assertThatThrownBy(() -> within(() -> {
                    node.outbox().send(kind, AMINA.organisation(), "undone");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        node.drain().drain();
        node.drain().drain();

        assertThat(received).containsExactly("kept");
        assertThat(count("kind = '" + kind.name() + "'")).isEqualTo(1);
        assertThat(count("kind = '" + kind.name() + "' and delivered_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void outsideATransactionNothingIsTaken() {
        var product = Backend.beans().getBean(Outbox.class);
        assertThatThrownBy(() -> product.send(kind, AMINA.organisation(), "lost"))
                .hasMessageContaining("transaction");
    }

    @Test
    void twoNodesDoTheWorkOfEachMessageOnce() throws Exception {
        var times = new ConcurrentHashMap<UUID, Integer>();
        Consumer<Delivery<String>> receiver = delivery -> times.merge(delivery.id(), 1, Integer::sum);
        var one = node(receiver);
        var other = node(receiver);
        within(() -> IntStream.range(0, 200).forEach(i -> one.outbox().send(kind, AMINA.organisation(), "m" + i)));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> one.drain().drain());
            var second = threads.submit(() -> other.drain().drain());
            first.get();
            second.get();
        }

        assertThat(times).hasSize(200);
        assertThat(times.values()).containsOnly(1);
    }

    @Test
    void messagesUnderOneKeyKeepTheirOrderAndAParkedOneHoldsTheRestBack() throws Exception {
        var received = new ConcurrentHashMap<String, List<Integer>>();
        Consumer<Delivery<String>> receiver = delivery -> {
            var parts = delivery.message().split(" ", -1);
            if (delivery.message().equals("held 3")) {
                throw new Undeliverable("never");
            }
            received.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(Integer.valueOf(parts[1]));
        };
        var one = node(receiver);
        var other = node(receiver);
        for (var i = 0; i < 10; i++) {
            var number = i;
            within(() -> List.of("a", "b", "held")
                    .forEach(key -> one.outbox().sendInOrder(kind, AMINA.organisation(), key, key + " " + number)));
        }

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var drained : List.of(
                    threads.submit(() -> one.drain().drain()),
                    threads.submit(() -> other.drain().drain()))) {
                drained.get();
            }
        }
        one.drain().drain();

        var all = IntStream.range(0, 10).boxed().toList();
        assertThat(received.get("a")).isEqualTo(all);
        assertThat(received.get("b")).isEqualTo(all);
        assertThat(received.get("held")).containsExactly(0, 1, 2);
        assertThat(count("kind = '" + kind.name() + "' and parked_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatFailsComesAgainLaterIsParkedAfterTheLastAttemptAndAnOperatorTriesItAnew() throws Exception {
        var attempts = new ConcurrentLinkedQueue<Delivery<String>>();
        var broken = new boolean[] {true};
        var node = node(delivery -> {
            attempts.add(delivery);
            if (broken[0]) {
                throw new IllegalStateException("the name of somebody");
            }
        });
        sent(node, "stubborn");

        for (var i = 0; i < 50 && count("kind = '" + kind.name() + "' and parked_at is not null") == 0; i++) {
            node.drain().drain();
            Thread.sleep(20);
        }
        assertThat(attempts).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(attempts)
                .extracting(Delivery::id)
                .containsOnly(attempts.element().id());

        var shown = operator("GET", "/outbox").body();
        assertThat(shown)
                .contains(attempts.element().id().toString(), kind.name(), "IllegalStateException")
                .doesNotContain("stubborn", "the name of somebody");
        node.figures().look();
        assertThat(operator("GET", "/prometheus").body())
                .contains("jointly_outbox_parked{kind=\"" + kind.name() + "\"} 1.0");

        broken[0] = false;
        var id = attempts.element().id();
        assertThat(operator("POST", "/outbox/" + id).statusCode())
                .as("nobody is asked there who they are")
                .isIn(401, 404, 405);
        assertThat(count("id = '" + id + "' and parked_at is not null")).isEqualTo(1);
        assertThat(owned("platform.retry('" + id + "')")).isTrue();
        assertThat(owned("platform.retry('" + id + "')")).isFalse();
        assertThat(owned("platform.give_up('" + id + "')")).as("not parked").isFalse();
        node.drain().drain();
        assertThat(attempts).hasSize(4);
        assertThat(count("kind = '" + kind.name() + "' and delivered_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void anOperatorGivesAMessageUpAndTheApplicationCannot() throws SQLException {
        var node = node(delivery -> {
            throw new Undeliverable("never");
        });
        sent(node, "hopeless");
        node.drain().drain();
        var parked = "kind = '" + kind.name() + "' and parked_at is not null";
        assertThat(count(parked)).isEqualTo(1);
        var id = Duty.OUTBOX
                .find(() -> Backend.beans().getBean(Deliveries.class).stuck(200))
                .stream()
                .filter(stuck -> stuck.kind().equals(kind.name()))
                .findFirst()
                .orElseThrow()
                .id();
        for (var function : List.of("platform.retry", "platform.give_up")) {
            assertThat(AnySql.tries(Duty.OUTBOX, "do $$ begin perform " + function + "('" + id + "'); end $$"))
                    .isEqualTo(AnySql.NOT_GRANTED);
        }
        assertThat(owned("platform.give_up('" + id + "')")).isTrue();
        assertThat(count("kind = '" + kind.name() + "'")).isZero();
    }

    /** What the owner of the database is answered. */
    private static boolean owned(String call) throws SQLException {
        try (var connection = Backend.stack().postgres().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + call)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Test
    void whatANodeDiedOverIsTakenUpAndItsLateWordDoesNotCount() throws SQLException {
        var received = new ConcurrentLinkedQueue<Integer>();
        var node = node(delivery -> received.add(delivery.attempt()));
        sent(node, "left lying");
        var deliveries = Backend.beans().getBean(Deliveries.class);
        var died = Duty.OUTBOX.find(() -> deliveries.claim(kind.name(), 4, SETTINGS.lease()));
        assertThat(died).hasSize(1);

        node.drain().drain();
        assertThat(received).isEmpty();
        owner("update platform.outbox set due_at = now() - interval '1 second' where id = '"
                + died.getFirst().id() + "'");
        Duty.OUTBOX.find(() -> deliveries.claim(kind.name(), 4, SETTINGS.lease()));
        // The first attempt comes to an end after all; the second is under way.
        Duty.OUTBOX.perform(() -> deliveries.settle(died.getFirst()));
        assertThat(count("kind = '" + kind.name() + "' and delivered_at is not null"))
                .isZero();
        owner("update platform.outbox set due_at = now() - interval '1 second' where id = '"
                + died.getFirst().id() + "'");

        node.drain().drain();
        assertThat(received).containsExactly(3);
    }

    @Test
    void whatEndsTheProcessEachTimeIsParkedAndNotTriedForEver() throws SQLException {
        var received = new ConcurrentLinkedQueue<Integer>();
        var node = node(delivery -> received.add(delivery.attempt()));
        sent(node, "poison");
        owner("update platform.outbox set attempts = 3 where kind = '" + kind.name() + "'");
        node.drain().drain();

        assertThat(received).isEmpty();
        assertThat(count("kind = '" + kind.name()
                        + "' and parked_at is not null and failure = 'every attempt broke off'"))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyReceivesIsRefusedAndFromABackendThatKnewMoreIsParked() throws SQLException {
        var node = node(delivery -> {});
        var unknown = Kind.ofRequests("test.nobody", String.class);
        assertThatThrownBy(() -> within(() -> node.outbox().send(unknown, AMINA.organisation(), "to nobody")))
                .hasMessage("Nobody receives messages of the kind test.nobody");
        var product = Backend.beans().getBean(Outbox.class);
        assertThatThrownBy(() -> within(() -> product.send(kind, AMINA.organisation(), "to nobody")))
                .hasMessageContaining("Nobody receives");

        sent(node, "of a newer backend");
        var figures = Backend.beans().getBean(OutboxFigures.class);
        figures.look();
        assertThat(count("kind = '" + kind.name() + "' and parked_at is not null"))
                .isZero();
        owner("update platform.outbox set due_at = now() - interval '61 minutes' where kind = '" + kind.name() + "'");
        figures.look();
        assertThat(count("kind = '" + kind.name() + "' and failure = 'no receiver' and parked_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aSecondReceiverOfAKindIsRefused() {
        assertThatThrownBy(() -> new Receivers(List.of(receiver(delivery -> {}), receiver(delivery -> {}))))
                .hasMessageContaining("Two receivers of messages of the kind " + kind.name());
    }

    @Test
    void aMessageIsShort() {
        var node = node(delivery -> {});
        assertThatThrownBy(() -> within(() -> node.outbox().send(kind, AMINA.organisation(), "x".repeat(8191))))
                .hasMessageContaining("too large");
        within(() -> node.outbox().send(kind, AMINA.organisation(), "x".repeat(8190)));
    }

    @Test
    void workInTheDatabaseIsDoneOnceHoweverOftenItComes() {
        var node = node(delivery -> {});
        sent(node, "once");
        var deliveries = Backend.beans().getBean(Deliveries.class);
        var row = Duty.OUTBOX
                .find(() -> deliveries.claim(kind.name(), 4, SETTINGS.lease()))
                .getFirst();
        var delivery = new Delivery<>(row.id(), row.attempts(), row.organisation(), "once");

        assertThatThrownBy(() -> within(() -> {
                    assertThat(node.outbox().settles(delivery)).isTrue();
                    throw new IllegalStateException("the work broke off");
                }))
                .hasMessage("the work broke off");
        within(() -> assertThat(node.outbox().settles(delivery)).isTrue());
        within(() -> assertThat(node.outbox().settles(delivery)).isFalse());
    }

    @Test
    void whoeverActsSendsForTheOwnOrganisationOnlyAndInNoDutysName() {
        var amina = AnySql.of(AMINA_EDITOR_OF_IOM);
        var theirs = CLARA_EDITOR_OF_UNODC.organisation();
        var add =
                "insert into platform.outbox (id, kind, organisation, payload) values (gen_random_uuid(), 'test.sql', %s, '1')";
        assertThat(amina.tries(add.formatted(":mine"))).isEqualTo(DONE);
        assertThat(amina.tries(add.formatted("'" + theirs + "'"))).isEqualTo("row-level security");
        assertThat(amina.tries(add.formatted("null"))).isEqualTo("row-level security");
        assertThat(amina.tries("insert into platform.outbox (id, kind, organisation, payload, duty)"
                        + " values (gen_random_uuid(), 'document.writing-begun', :mine, '1', 'documents')"))
                .isEqualTo(NOT_GRANTED);
        assertThat(amina.tries("update platform.outbox set attempts = 0")).isEqualTo(NO_ROW);
        assertThat(amina.tries("delete from platform.outbox")).isEqualTo(NO_ROW);
        assertThat(amina.tries("update platform.outbox set payload = '2'")).isEqualTo(NOT_GRANTED);
    }

    @Test
    void aMessageThatOnlyADutySendsIsNotBelievedFromARequest() throws SQLException {
        var received = new ConcurrentLinkedQueue<String>();
        var ofDuty = Kind.of(Duty.VOICES, kind.name(), String.class);
        var node = node(ofDuty, delivery -> received.add(delivery.message()));
        within(() -> node.outbox().send(ofDuty, AMINA.organisation(), "forged"));
        node.drain().drain();

        assertThat(received).isEmpty();
        assertThat(count("kind = '" + kind.name() + "' and parked_at is not null and failure like 'not sent by%'"))
                .isEqualTo(1);
    }

    @Test
    void aMessageThatOnlyThePlatformSendsIsNotBelievedFromAnOrganisation() throws SQLException {
        var received = new ConcurrentLinkedQueue<String>();
        var ofPlatform = Kind.ofPlatform(kind.name(), String.class);
        var node = node(ofPlatform, delivery -> received.add(delivery.message()));
        within(() -> node.outbox().send(ofPlatform, AMINA.organisation(), "forged"));
        Actor.platform()
                .perform(() -> transactions().executeWrite(status -> {
                    node.outbox().send(ofPlatform, Actor.PLATFORM, "true");
                    return true;
                }));
        node.drain().drain();

        assertThat(received).containsExactly("true");
        assertThat(count("kind = '" + kind.name() + "' and parked_at is not null and failure like 'not sent by%'"))
                .isEqualTo(1);
    }

    /** Whoever adds a kind says how its receiver keeps to the sender's organisation; the named ones compare by themselves. */
    @Test
    void whatARequestSaysOfAnOrganisationIsComparedWithItsOwn() {
        var believing = Backend.beans().getBean(Receivers.class).byKind().values().stream()
                .map(Receiver::kind)
                .filter(kind -> kind.duty() == null && !kind.platform())
                .filter(kind -> !OfOrganisation.class.isAssignableFrom(kind.payload()))
                .map(Kind::name);
        assertThat(believing)
                .containsExactlyInAnyOrder(
                        "access.signed-out",
                        "access.factor-reset",
                        "access.letter-wanted",
                        "access.event-happened",
                        "access.organisation-suspended",
                        "consultation.guest-letter-wanted");
    }

    @Test
    void whatWasDeliveredIsDeletedAfterAWhile() throws SQLException {
        var node = node(delivery -> {});
        sent(node, "done");
        node.drain().drain();
        var clearing = Backend.beans().getBean(DeliveredMessages.class);
        clearing.run();
        assertThat(count("kind = '" + kind.name() + "'")).isEqualTo(1);
        owner("update platform.outbox set delivered_at = now() - interval '25 hours' where kind = '" + kind.name()
                + "'");
        clearing.run();
        assertThat(count("kind = '" + kind.name() + "'")).isZero();
    }

    /** What one node has. */
    private record Node(Outbox outbox, Drain drain, OutboxFigures figures) {}

    private Node node(Consumer<Delivery<String>> receiver) {
        return node(kind, receiver);
    }

    private static Node node(Kind<String> of, Consumer<Delivery<String>> receiving) {
        var beans = Backend.beans();
        var receivers = new Receivers(List.of(receiver(of, receiving)));
        var json = beans.getBean(ObjectMapper.class);
        var deliveries = beans.getBean(Deliveries.class);
        var outbox = new Outbox(beans.getBean(Messages.class), () -> receivers, json, beans.getBean(Bell.class));
        var drain = new Drain(
                receivers,
                deliveries,
                new Delivering(deliveries, SETTINGS, json),
                SETTINGS,
                beans.getBean(Bell.class),
                beans.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING)));
        return new Node(outbox, drain, beans.getBean(OutboxFigures.class));
    }

    private Receiver<String> receiver(Consumer<Delivery<String>> receiving) {
        return receiver(kind, receiving);
    }

    private static Receiver<String> receiver(Kind<String> of, Consumer<Delivery<String>> receiving) {
        return new Receiver<>() {
            @Override
            public Kind<String> kind() {
                return of;
            }

            @Override
            public void receive(Delivery<String> delivery) {
                receiving.accept(delivery);
            }

            @Override
            public int mostAttempts() {
                return 3;
            }
        };
    }

    private void sent(Node node, String message) {
        within(() -> node.outbox().send(kind, AMINA.organisation(), message));
    }

    /** In a transaction of Amina's. */
    private static void within(Runnable work) {
        try (var _ = PropagatedContext.empty().plus(AMINA).propagate()) {
            transactions().executeWrite(status -> {
                work.run();
                return true;
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return Backend.beans().getBean(Argument.of(TransactionOperations.class, Connection.class));
    }

    private static void owner(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }

    private static HttpResponse<String> operator(String method, String path) throws IOException, InterruptedException {
        var metrics = URI.create(Backend.stack().metricsUrl());
        var request = HttpRequest.newBuilder(metrics.resolve(path)).method(method, BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
