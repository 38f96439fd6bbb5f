package org.jointly.platform.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses to start with a database role that row-level security would not hold. */
@Context
@Requires(property = "datasources.default.url")
class PowerlessRole {
    private static final String TOO_POWERFUL = """
            select concat_ws(', ',
              case when r.rolsuper then 'it is a superuser' end,
              case when r.rolbypassrls then 'it may bypass row-level security' end,
              (select 'it may become ' || string_agg(quote_ident(o.rolname), ', ') from pg_roles o
               where (o.rolsuper or o.rolbypassrls) and o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')),
              (select 'it owns ' || string_agg(c.oid::regclass::text, ', ') from pg_class c
               join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p', 'v') and pg_has_role(r.oid, c.relowner, 'member')
                 and n.nspname not in ('pg_catalog', 'information_schema')))
            from pg_roles r where r.rolname = current_user
            """;

    private final TransactionOperations<Connection> staff;
    private final TransactionOperations<Connection> duties;
    private final TransactionOperations<Connection> survivors;

    PowerlessRole(
            TransactionOperations<Connection> staff,
            @Named("duties") TransactionOperations<Connection> duties,
            @Named("voices") TransactionOperations<Connection> survivors) {
        this.staff = staff;
        this.duties = duties;
        this.survivors = survivors;
    }

    @PostConstruct
    void refuseOtherwise() {
        refuseOtherwise(staff, "jointly_app");
        refuseOtherwise(duties, "jointly_duties");
        refuseOtherwise(survivors, "jointly_voices");
    }

    private static void refuseOtherwise(TransactionOperations<Connection> transactions, String instead) {
        var reason = transactions.executeRead(status -> ask(status.getConnection()));
        if (!reason.isEmpty()) {
            throw new IllegalStateException(
                    "The backend will not start: its database role could read every" + " organisation's rows, since "
                            + reason + ". Give it a role that owns nothing (" + instead + ").");
        }
    }

    private static String ask(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TOO_POWERFUL);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getString(1) != null ? answer.getString(1) : "";
        }
    }
}
