package org.jointly.access;

import java.sql.SQLException;
import java.util.UUID;
import org.jointly.access.member.Comparison;
import org.jointly.platform.Backend;
import org.jointly.platform.job.Job;

/** The comparison of people with Keycloak, made when a test wants it, and what stands in the rows. */
final class PeopleBeans {
    private PeopleBeans() {}

    static void reconcile() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.reconcile"))
                .forEach(Job::run);
    }

    /** Of one organisation alone, whosever turn it is. */
    static void compare(String alias) {
        Administrator.await(() -> Comparison.isMade(alias));
    }

    /** As if what was changed here had been changed and told a while ago: what is new is not compared. */
    static void compareLater(String alias, UUID person) throws SQLException {
        Administrator.await(() -> counted("access.member where settled < version and person = '" + person + "'") == 0);
        execute("update access.member set changed_at = changed_at - interval '1 minute' where person = '" + person
                + "'");
        compare(alias);
    }

    static void forgetThatItWasTold(UUID person) throws SQLException {
        execute("update access.member set version = version + 1, changed_at = changed_at - interval '10 minutes'"
                + " where person = '" + person + "'");
    }

    static long count(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String value(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The same where a test waits for it. */
    static long counted(String query) {
        try {
            return count(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
