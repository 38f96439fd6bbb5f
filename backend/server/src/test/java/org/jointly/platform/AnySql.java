package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Role;
import org.postgresql.util.PSQLException;

/** Somebody who got hold of the application's connection and sends what they like; who they are is told truly. */
public record AnySql(Actor actor) {
    /** What the answer is when a statement touches a row; nothing of it stays. */
    public static final String DONE = "done";

    public static final String NO_ROW = "no row";
    public static final String NOT_GRANTED = "not granted";

    public static AnySql of(Visitor visitor, Role... roles) {
        var me = visitor.get("/access/me").as(Me.class);
        var affiliation = me.affiliations().stream()
                .filter(of -> of.organisation().id().equals(visitor.organisation()))
                .findFirst()
                .orElseThrow();
        return new AnySql(actor(me, affiliation, Set.of(roles)));
    }

    private static Actor actor(Me me, Affiliation affiliation, Set<Role> roles) {
        var all = new HashSet<>(affiliation.roles());
        all.addAll(roles);
        return new Actor(
                me.id(),
                me.name(),
                affiliation.organisation().id(),
                affiliation.organisation().name(),
                all);
    }

    /**
     * The name of the rule that PostgreSQL refused it by, or one of the words above. In the text, {@code :me},
     * {@code :myName}, {@code :mine} and {@code :mineName} stand for the actor.
     */
    public String tries(String... statements) {
        return tries(PropagatedContext.empty().plus(actor), statements);
    }

    public static String tries(Duty duty, String... statements) {
        return new AnySql(new Actor(new UUID(0, 0), "", new UUID(0, 0), "", Set.of()))
                .tries(PropagatedContext.empty().plus(duty), statements);
    }

    private String tries(PropagatedContext who, String... statements) {
        try (var _ = who.propagate()) {
            return transactions().executeWrite(status -> {
                status.setRollbackOnly();
                return run(status.getConnection(), statements);
            });
        }
    }

    private String run(Connection connection, String... statements) throws SQLException {
        var touched = 0;
        for (var sql : statements) {
            try (var statement = connection.prepareStatement(said(sql))) {
                touched = statement.executeUpdate();
            } catch (PSQLException e) {
                return refusal(e);
            }
        }
        return touched == 0 ? NO_ROW : DONE;
    }

    private static String refusal(PSQLException e) {
        var message = e.getServerErrorMessage();
        if (message != null && message.getConstraint() != null) {
            return message.getConstraint();
        }
        if ("42501".equals(e.getSQLState()) && String.valueOf(e.getMessage()).contains("permission denied")) {
            return NOT_GRANTED;
        }
        if ("42501".equals(e.getSQLState())) {
            return "row-level security";
        }
        throw new IllegalStateException(e);
    }

    private String said(String sql) {
        return sql.replace(":myName", "'" + actor.personName().replace("'", "''") + "'")
                .replace(":mineName", "'" + actor.organisationName().replace("'", "''") + "'")
                .replace(":mine", "'" + actor.organisation() + "'")
                .replace(":me", "'" + actor.person() + "'");
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return Backend.beans().getBean(Argument.of(TransactionOperations.class, Connection.class));
    }
}
