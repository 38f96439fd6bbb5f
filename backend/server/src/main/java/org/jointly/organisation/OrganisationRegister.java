package org.jointly.organisation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;

/** The organisations as who runs the platform looks after them; within the transaction of an act of theirs. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationRegister {
    private final OrganisationRows rows;
    private final DomainRows domains;
    private final OrganisationNews news;
    private final Clock clock;

    OrganisationRegister(OrganisationRows rows, DomainRows domains, OrganisationNews news, Clock clock) {
        this.rows = rows;
        this.domains = domains;
        this.news = news;
        this.clock = clock;
    }

    /** While the transaction lasts nobody else gives out an alias, a domain, or an identifier. */
    public void lock() {
        rows.lock();
    }

    public List<RegisteredRow> all() {
        var kept = domains.findAll().stream()
                .collect(Collectors.groupingBy(
                        DomainRow::organisation,
                        Collectors.mapping(
                                DomainRow::name,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        names -> names.stream().sorted().toList()))));
        return rows.findAll().stream()
                .map(row -> RegisteredRow.of(row, kept.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public RegisteredRow organisation(UUID id) {
        return rows.findById(id)
                .map(row -> RegisteredRow.of(row, domainsOf(id)))
                .orElseThrow(() -> new NotFound("organisation"));
    }

    /** A second time changes nothing. */
    public void make(NewOrganisation made) {
        if (rows.make(OrganisationRow.made(made, clock.instant())) == 1) {
            replaceDomains(made.id(), made.details().domains());
            news.tell(made.id());
        }
    }

    /** @param version as it was read; another one is stale */
    public void change(UUID id, OrganisationDetails details, long version) {
        var row = rows.held(id).orElseThrow(() -> new NotFound("organisation"));
        if (row.version() != version) {
            throw new Stale("organisation", RegisteredRow.of(row, domainsOf(id)).organisation());
        }
        rows.change(OrganisationRow.made(new NewOrganisation(id, row.alias(), details, row.logo()), clock.instant()));
        replaceDomains(id, details.domains());
        news.tell(id);
    }

    /** False if it was so already. */
    public boolean enable(UUID id, boolean enabled) {
        if (rows.held(id).isEmpty()) {
            throw new NotFound("organisation");
        }
        news.tell(id);
        return rows.enable(id, enabled, clock.instant()) == 1;
    }

    /** Once Keycloak says what the row says in this version. False if the row was changed meanwhile. */
    public boolean settle(UUID id, long version) {
        return rows.settle(id, version) == 1;
    }

    /** Empty when Keycloak knows all of it. */
    public Optional<RegisteredRow> unsettled(UUID id) {
        return rows.findById(id).filter(OrganisationRow::isUnsettled).map(row -> RegisteredRow.of(row, domainsOf(id)));
    }

    /** What Keycloak is told of it, whether it knows it or not. */
    public Optional<RegisteredRow> told(UUID id) {
        return rows.findById(id).map(row -> RegisteredRow.of(row, domainsOf(id)));
    }

    public List<UUID> unsettled(Instant before) {
        return rows.unsettled(before);
    }

    private List<String> domainsOf(UUID id) {
        return domains.findByOrganisation(id).stream()
                .map(DomainRow::name)
                .sorted()
                .toList();
    }

    private void replaceDomains(UUID id, List<String> names) {
        domains.clear(id);
        names.forEach(name -> domains.add(new DomainRow(name, id)));
    }
}
