package org.jointly.access.provider;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again, every few hours, whether mail domains are still proven, and each minute which sign-ins by providers were refused. Twice at once
 * would do no harm.
 */
@Singleton
class ProviderUpkeep implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderUpkeep.class);
    private static final Duration HOURS = Duration.ofHours(6);

    private final DomainActs domains;
    private final NameServers names;
    private final Settlement settlement;
    private final ProviderSettling settling;
    private final Refusals refusals;
    private final Clock clock;

    ProviderUpkeep(
            DomainActs domains,
            NameServers names,
            Settlement settlement,
            ProviderSettling settling,
            Refusals refusals,
            Clock clock) {
        this.domains = domains;
        this.names = names;
        this.settlement = settlement;
        this.settling = settling;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.providers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        refusals.note();
        Duty.ACCESS.find(settlement::unsettled).forEach(settling::settle);
        Duty.ACCESS
                .find(domains::forgettable)
                .forEach(organisation -> Duty.ACCESS.perform(() -> domains.forget(organisation)));
        lookAgain(Duty.ACCESS.find(domains::proven));
    }

    /** While no name server answers, nothing is known of any: they are looked at in the next round. */
    private void lookAgain(List<DomainProofRow> proven) {
        try {
            proven.stream()
                    .filter(row -> isDue(Objects.requireNonNullElse(row.checkedAt(), Instant.EPOCH)))
                    .forEach(this::lookAgain);
        } catch (Unavailable e) {
            LOG.warn("Mail domains are not looked at again: {}", e.getMessage());
        }
    }

    private boolean isDue(Instant checked) {
        return checked.plus(HOURS).isBefore(clock.instant());
    }

    private void lookAgain(DomainProofRow row) {
        var value = DomainProofRow.valueOf(String.valueOf(row.token()));
        var found = names.texts(DomainProofRow.recordOf(row.domain())).contains(value);
        if (!found) {
            LOG.info("The proof of a mail domain of organisation {} is not found any more", row.organisation());
        }
        Duty.ACCESS.perform(() -> domains.lookedAgain(row, found));
    }
}
