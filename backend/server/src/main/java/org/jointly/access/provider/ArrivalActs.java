package org.jointly.access.provider;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.invitation.LinkHolders;
import org.jointly.access.keycloak.Member;
import org.jointly.access.member.Joiners;
import org.jointly.access.member.PersonActed;
import org.jointly.access.member.VouchedMembers;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jointly.platform.Recorded;

/** What is written when somebody has signed in, each step in a transaction of its own, under the duty {@code ACCESS}. */
@Singleton
@Transactional
class ArrivalActs {
    private final ProviderRows rows;
    private final Joiners joiners;
    private final VouchedMembers members;
    private final LinkHolders invitations;
    private final ApplicationEventPublisher<Recorded> events;

    ArrivalActs(
            ProviderRows rows,
            Joiners joiners,
            VouchedMembers members,
            LinkHolders invitations,
            ApplicationEventPublisher<Recorded> events) {
        this.rows = rows;
        this.joiners = joiners;
        this.members = members;
        this.invitations = invitations;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Optional<ProviderRow> on(String alias) {
        return rows.withAlias(alias).filter(row -> row.is(ProviderRow.ON));
    }

    @Transactional(readOnly = true)
    boolean hasProviderOn(UUID organisation) {
        return rows.findByOrganisation(organisation)
                .filter(row -> row.is(ProviderRow.ON))
                .isPresent();
    }

    void noteWayBack(Caller caller) {
        events.publishEvent(new PersonActed("provider.passed_by", caller.person(), Map.of("name", caller.name())));
    }

    /**
     * An invitation that waits for the address is used. Who was ended or suspended here stays so: no provider brings them back.
     *
     * @param mail of the account, where it is proven and the one that the provider vouches for
     * @return whether Keycloak is to be told of something
     */
    boolean arrive(Caller caller, UUID organisation, Optional<Member> member, Optional<String> mail) {
        joiners.lock(organisation);
        if (members.isHeldBack(organisation, caller.person())) {
            return mail.filter(address -> invitations.use(organisation, address, caller, member))
                    .isPresent();
        }
        var used = mail.filter(address -> invitations.use(organisation, address, caller, member))
                .isPresent();
        var mapped =
                mapped(organisation, Objects.requireNonNull(caller.voucher()).groups());
        return members.arrive(organisation, caller, member, mapped) || used;
    }

    /** Of several groups the one that gives most. */
    private Optional<Role> mapped(UUID organisation, List<String> groups) {
        return rows.roles(organisation).stream()
                .filter(row -> groups.contains(row.groupName()))
                .map(GroupRoleRow::given)
                .max(Comparator.naturalOrder());
    }
}
