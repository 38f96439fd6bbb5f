package org.jointly.access.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.keycloak.Member;
import org.jspecify.annotations.Nullable;

/**
 * What is written down here of an organisation's people, to be compared with what Keycloak says of them.
 *
 * @param newest of each person and role the newest grant
 * @param asked when Keycloak was: what changed here since then it could not say
 */
record KnownPeople(Map<UUID, MemberRow> rows, Map<UUID, List<RoleGrantRow>> newest, Instant asked, Instant now) {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    static KnownPeople of(Collection<MemberRow> rows, Collection<RoleGrantRow> newest, Instant asked, Instant now) {
        return new KnownPeople(
                rows.stream().collect(Collectors.toMap(MemberRow::person, Function.identity())),
                newest.stream().collect(Collectors.groupingBy(RoleGrantRow::person)),
                asked,
                now);
    }

    /** No later than now, whatever a clock said: or comparisons that are still to come would pass for older ones. */
    Instant askedBefore() {
        return asked.isAfter(now) ? now : asked;
    }

    @Nullable MemberRow row(UUID person) {
        return rows.get(person);
    }

    List<RoleGrantRow> newestOf(UUID person) {
        return newest.getOrDefault(person, List.of());
    }

    /** Of somebody new there is nothing that Keycloak could not know. */
    boolean mayBeCompared(UUID person) {
        var row = rows.get(person);
        return row == null || (!row.isUnsettled() && row.changedAt().isBefore(asked.minus(CLOCKS_DIFFER)));
    }

    /**
     * An organisation without anybody, or where nobody holds a role all at once, is not what somebody wanted there but what its
     * interface answers when it is set up wrongly or the organisation cannot be found; everybody would lose everything.
     */
    boolean believes(Collection<Member> members) {
        var here = here().map(MemberRow::person).toList();
        var holding = here.stream()
                .filter(person -> held(person).findAny().isPresent())
                .count();
        return (here.isEmpty() || !members.isEmpty())
                && (holding < 2
                        || members.stream().anyMatch(member -> !member.roles().isEmpty()));
    }

    /** Who is not among them any more. */
    List<MemberRow> gone(Collection<Member> members) {
        var there = members.stream().map(Member::id).collect(Collectors.toSet());
        return here().filter(row -> !there.contains(row.person()) && mayBeCompared(row.person()))
                .toList();
    }

    /** What somebody holds here and not there. */
    List<RoleGrantRow> lost(Member member) {
        return held(member.id())
                .filter(grant -> !member.roles().contains(grant.which()))
                .toList();
    }

    /** Who would lose something by this. */
    Set<UUID> losing(Collection<Member> members) {
        return Stream.concat(
                        gone(members).stream().map(MemberRow::person),
                        members.stream()
                                .filter(member -> mayBeCompared(member.id()))
                                .filter(member -> !lost(member).isEmpty())
                                .map(Member::id))
                .collect(Collectors.toSet());
    }

    private Stream<MemberRow> here() {
        return rows.values().stream().filter(row -> !row.isOver());
    }

    private Stream<RoleGrantRow> held(UUID person) {
        return newestOf(person).stream().filter(grant -> !grant.isOver(now));
    }
}
