package org.jointly.consultation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.api.programme.Capacity;
import org.jointly.consultation.guest.GuestRow;
import org.jointly.consultation.guest.InvitedGuests;
import org.jointly.consultation.submission.CallSubmissionRow;
import org.jointly.consultation.submission.CallSubmissionRows;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Who is asked in calls; in the transaction of the act. */
@Singleton
class Parties {
    private static final int MOST = 1000;
    private static final Set<Capacity> DRAFT = Set.of(Capacity.LEAD, Capacity.PARTICIPATING);

    private final PartyRows rows;
    private final CallSubmissionRows submissions;
    private final Organisations organisations;
    private final InvitedGuests guests;
    private final Programmes programmes;

    Parties(
            PartyRows rows,
            CallSubmissionRows submissions,
            Organisations organisations,
            InvitedGuests guests,
            Programmes programmes) {
        this.guests = guests;
        this.rows = rows;
        this.submissions = submissions;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /** An organisation that drafts, or that nobody knows, is not asked. */
    void check(UUID programme, Set<UUID> wanted) {
        var drafting = programmes.participants(programme).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(DRAFT::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (var organisation : wanted) {
            var known = organisations.find(organisation);
            if (known.isEmpty() || known.get().suspended()) {
                throw new Invalid("/organisations", "consultation.no-organisation");
            }
            if (drafting.contains(organisation)) {
                throw new Invalid(
                        "/organisations",
                        "consultation.drafts-itself",
                        known.get().name());
            }
        }
    }

    /** Those that are asked already are passed over; says how many were not. */
    int ask(CallRow call, Set<UUID> wanted, Set<OrganisationKind> kinds, Instant now) {
        var by = Actor.current().by();
        var there = rows.of(call.id());
        var named = there.stream().map(PartyRow::organisation).collect(Collectors.toCollection(HashSet::new));
        var kindsThere = there.stream()
                .filter(row -> row.organisation() == null)
                .map(PartyRow::kind)
                .collect(Collectors.toSet());
        var added = new ArrayList<PartyRow>();
        wanted.stream()
                .filter(organisation -> !named.contains(organisation))
                .forEach(organisation -> added.add(PartyRow.asked(
                        call,
                        organisation,
                        organisations.organisation(organisation).kind(),
                        by,
                        now)));
        kinds.stream()
                .filter(kind -> !kindsThere.contains(kind))
                .forEach(kind -> added.add(PartyRow.asked(call, null, kind, by, now)));
        if (there.size() + added.size() > MOST) {
            throw new Invalid("/organisations", "consultation.too-many-asked", MOST);
        }
        if (!added.isEmpty()) {
            rows.saveAll(added);
        }
        return added.size();
    }

    /** By mail: each is an organisation of this call alone. Says who they are. */
    List<UUID> ask(CallRow call, List<InviteGuest> wanted, Instant now) {
        var by = Actor.current().by();
        var added = guests.invite(call, wanted, now);
        rows.saveAll(added.stream()
                .map(guest -> PartyRow.asked(call, guest.id(), guest.kind(), by, now))
                .toList());
        return added.stream().map(GuestRow::id).toList();
    }

    /** Those that were asked by name or kind, and of a kind those that submitted. */
    List<Party> of(CallRow call) {
        var submitted = submissions.latest(call.id()).stream()
                .collect(Collectors.toMap(CallSubmissionRow::organisation, Function.identity(), (one, other) -> one));
        var byMail = guests.of(call.id()).stream().collect(Collectors.toMap(GuestRow::id, GuestRow::organisation));
        var parties = new ArrayList<Party>();
        for (var row : rows.of(call.id())) {
            parties.add(shown(row, byMail, row.organisation() == null ? null : submitted.remove(row.organisation())));
        }
        submitted.values().stream()
                .map(row -> new Party(
                        organisations.find(row.organisation()).orElse(null),
                        row.kind(),
                        false,
                        false,
                        call.madeAt(),
                        row.submittedAt(),
                        row.isLate()))
                .sorted(Comparator.comparing(Party::askedAt))
                .forEach(parties::add);
        return parties;
    }

    private Party shown(PartyRow row, Map<UUID, Organisation> byMail, @Nullable CallSubmissionRow submission) {
        var guest = row.organisation() == null ? null : byMail.get(row.organisation());
        return new Party(
                row.organisation() == null || guest != null
                        ? guest
                        : organisations.find(row.organisation()).orElse(null),
                row.kind(),
                row.organisation() != null,
                guest != null,
                row.askedAt(),
                submission == null ? null : submission.submittedAt(),
                submission != null && submission.isLate());
    }

    /** The organisations of the platform that are asked, also those of the kinds that are; not those that draft. */
    Set<UUID> organisations(CallRow call, @Nullable Instant askedAt) {
        var found = new HashSet<UUID>();
        var kinds = new HashSet<OrganisationKind>();
        for (var row : rows.of(call.id())) {
            if (askedAt == null || askedAt.equals(row.askedAt())) {
                if (row.organisation() == null) {
                    kinds.add(row.kind());
                } else if (organisations.find(row.organisation()).isPresent()) {
                    found.add(row.organisation());
                }
            }
        }
        if (!kinds.isEmpty()) {
            organisations.ofKinds(kinds).forEach(organisation -> found.add(organisation.id()));
        }
        programmes.participants(call.programme()).forEach((organisation, capacities) -> {
            if (capacities.stream().anyMatch(DRAFT::contains)) {
                found.remove(organisation);
            }
        });
        return found;
    }
}
