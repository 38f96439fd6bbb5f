package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MadeMachine;
import org.jointly.api.access.machine.MakeMachine;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;

/** Somebody who administers an organisation, new for the test, and what they do about machines. */
record Administrator(String username, String alias, Visitor visitor) {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** @param roles beside that of an administrator, with a {@code +} before each */
    static Administrator of(String alias, String roles) {
        var username = "machines-" + UUID.randomUUID();
        Backend.stack().people().add(username, alias + ":admin" + roles);
        return new Administrator(username, alias, Visitor.of(username, alias));
    }

    String mail() {
        return username + "@jointly.example";
    }

    static MakeMachine wish(MachineScope... scopes) {
        return new MakeMachine(
                "Importer " + UUID.randomUUID().toString().substring(0, 8),
                "Brings in our programmes each night; asked for by the data desk.",
                Set.of(scopes),
                Instant.now().plus(Duration.ofDays(90)));
    }

    /** One of the table of rights: what its maker may do every administrator may. */
    static MakeMachine wish() {
        var wish = wish(MachineScope.READ_TRAIL);
        return new MakeMachine(wish.name(), "For the table", wish.scopes(), wish.expires());
    }

    MadeMachine makes(MachineScope... scopes) {
        return visitor.post("/access/machines", wish(scopes)).as(MadeMachine.class);
    }

    Program program(MachineScope... scopes) {
        return new Program(this, makes(scopes));
    }

    static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What holds a token of a service account. */
    record Program(Administrator maker, MadeMachine made) {
        UUID id() {
            return made.machine().id();
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        Answer post(String path, Object body) {
            return send("POST", path, body);
        }

        Answer send(String method, String path, @Nullable Object body) {
            return as(String.valueOf(made.token()), method, path, body);
        }

        /** Without saying for which organisation: it has one alone. */
        static Answer as(String token, String method, String path, @Nullable Object body) {
            return new Visitor("nobody", null).send(method, path, body, Map.of(), token);
        }
    }
}
