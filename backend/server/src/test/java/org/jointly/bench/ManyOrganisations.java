package org.jointly.bench;

import java.sql.SQLException;
import org.jointly.local.TestStack;

/**
 * Fills Keycloak's tables with organisations and people like those that its administration makes: a group for each role, the first
 * person of each organisation its administrator, with the password of the cast. By its interface it would take an hour.
 */
final class ManyOrganisations {
    private static final String[] FILL = {
        """
        create temporary table made on commit drop as
        select gen_random_uuid()::text org, gen_random_uuid()::text root, 'bench-' || n alias, n from generate_series(1, %1$d) n""",
        """
        create temporary table pattern on commit drop as
        select o.realm_id realm, o.id org, o.group_id root, e.id elio from keycloak.org o, keycloak.user_entity e
        where o.alias = 'harbour' and e.username = 'elio'""",
        """
        insert into keycloak.keycloak_group (id, name, parent_group, realm_id, type, org_id)
        select root, org, ' ', realm, 1, null from made, (select realm from pattern) p""",
        """
        insert into keycloak.org (id, enabled, realm_id, group_id, name, alias)
        select m.org, true, p.realm, m.root, 'Measured ' || m.n, m.alias from made m, pattern p""",
        "update keycloak.keycloak_group g set org_id = m.org from made m where g.id = m.root",
        """
        insert into keycloak.org_domain (id, name, verified, org_id)
        select gen_random_uuid(), alias || '.example', true, org from made""",
        """
        create temporary table role_group on commit drop as
        select m.org, m.root, m.n, g.name, g.id pattern, gen_random_uuid()::text id
        from made m, pattern p join keycloak.keycloak_group g on g.parent_group = p.root""",
        """
        insert into keycloak.keycloak_group (id, name, parent_group, realm_id, type, org_id)
        select r.id, r.name, r.root, p.realm, 1, r.org from role_group r, pattern p""",
        """
        insert into keycloak.group_role_mapping (role_id, group_id)
        select m.role_id, r.id from role_group r join keycloak.group_role_mapping m on m.group_id = r.pattern""",
        """
        create temporary table person on commit drop as
        select m.*, p.k, gen_random_uuid()::text id, 'bench-' || m.n || '-' || p.k username
        from made m, generate_series(1, %2$d) p(k)""",
        """
        insert into keycloak.user_entity (id, email, email_constraint, email_verified, enabled, first_name, last_name, realm_id,
          username, created_timestamp, not_before)
        select p.id, p.username || '@' || p.alias || '.example', p.username || '@' || p.alias || '.example', true, true,
          'Person ' || p.k, 'Measured', t.realm, p.username, 1700000000000, 0 from person p, pattern t""",
        """
        insert into keycloak.user_role_mapping (role_id, user_id)
        select m.role_id, p.id from person p, pattern t join keycloak.user_role_mapping m on m.user_id = t.elio""",
        """
        insert into keycloak.user_group_membership (group_id, user_id, membership_type)
        select p.root, p.id, 'UNMANAGED' from person p union all
        select r.id, p.id, 'UNMANAGED' from person p join role_group r on r.org = p.org
        where r.name = (array['viewer', 'commenter', 'editor'])[p.k %% 3 + 1] or (p.k = 1 and r.name = 'admin')""",
        """
        insert into keycloak.credential (id, type, user_id, created_date, user_label, secret_data, credential_data, priority, version)
        select gen_random_uuid(), c.type, p.id, c.created_date, c.user_label, c.secret_data, c.credential_data, c.priority, c.version
        from person p, pattern t join keycloak.credential c on c.user_id = t.elio and c.type = 'password' where p.k = 1"""
    };

    private ManyOrganisations() {}

    static void fill(TestStack stack, int organisations, int people) throws SQLException {
        try (var connection = stack.postgres().asSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var step : FILL) {
                statement.execute(step.formatted(organisations, people));
            }
            connection.commit();
            statement.execute("analyze");
            connection.commit();
        }
    }
}
