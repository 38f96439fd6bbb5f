package org.jointly.access.archive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** What an organisation's archive says of its people, invitations, machines, webhooks and reviews; no token and no secret. */
@Singleton
class AccessArchive implements ArchivePart {
    private static final String SECRET = "A secret, or what one is recognised by.";
    private static final String INNER = "How far the platform is with it.";

    @Override
    public List<ArchiveTable> tables() {
        return Stream.of(people(), signIn(), invitationsAndMachines(), webhooksAndReviews())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ArchiveTable> people() {
        return List.of(
                ArchiveTable.of("access.member", "organisation person name mail enabled begun_at ended_at changed_at")
                        .without("joining", INNER)
                        .without("version", INNER)
                        .without("settled", INNER)
                        .without("sort_key", "The name again, as it is sorted.")
                        .where("t.organisation = (select platform.organisation())"),
                ArchiveTable.of("access.role_grant", """
                                id organisation person role begins ends given_by given_by_name given_at ended_by ended_by_name
                                ended_at ending by_provider
                                """)
                        .without("reminded_at", INNER)
                        .where("t.organisation = (select platform.organisation())"),
                ArchiveTable.of(
                                "access.suspension",
                                "id organisation person begun_by begun_by_name begun_at ended_by ended_by_name ended_at")
                        .where("t.organisation = (select platform.organisation())"),
                ArchiveTable.of("access.visit", "person organisation seen_at")
                        .where("t.organisation = (select platform.organisation())"));
    }

    private static List<ArchiveTable> signIn() {
        return List.of(
                ArchiveTable.of("access.provider", """
                                organisation alias kind issuer client_id group_claim state made_by made_by_name made_at on_at
                                test_by test_begun_at tested_at tested_subject tested_mail tested_verified tested_groups
                                tested_doubt
                                """)
                        .without("test_hash", SECRET)
                        .without("revision", INNER)
                        .without("refusals_until", INNER)
                        .without("version", INNER)
                        .without("settled", INNER),
                ArchiveTable.of(
                        "access.provider_domain",
                        "organisation domain token asked_by asked_by_name asked_at checked_at proven_at lost_at"),
                ArchiveTable.of("access.provider_role", "organisation group_name role"),
                ArchiveTable.of("access.provisioned_person", """
                                organisation person external_id given_name family_name mail made_by made_by_name made_at
                                changed_at
                                """)
                        .without("version", INNER)
                        .without("settled", INNER),
                ArchiveTable.of("access.provisioned_role", "organisation person role made_by made_at"),
                ArchiveTable.of("access.delegation", """
                                id organisation giver giver_name delegate delegate_name begins ends made_at ended_at ended_by
                                ended_by_name
                                """).where("t.organisation = (select platform.organisation())"));
    }

    private static List<ArchiveTable> invitationsAndMachines() {
        return List.of(
                ArchiveTable.of("access.invitation", """
                                id organisation mail name roles until language invited_by invited_by_name invited_at expires_at
                                sent_at state ended_at accepted_by first_name last_name means accounts_asked
                                """)
                        .without("letter", INNER)
                        .without("token_hash", SECRET),
                ArchiveTable.of("access.invitation_letter", "id organisation invitation mail asked_by asked_at"),
                machines(),
                ArchiveTable.of("access.machine_token", "id organisation machine made_at ends_at made_by")
                        .without("hash", SECRET)
                        .without("ending", SECRET));
    }

    private static List<ArchiveTable> webhooksAndReviews() {
        return List.of(
                ArchiveTable.of("access.webhook", """
                                id organisation url kinds state made_by made_by_name made_at delivered_at failing_since replays
                                replays_since
                                """)
                        .only("url", "substring(t.url from '^[a-z]+://([^/?#]+)')")
                        .without("secret", SECRET)
                        .without("old_secret", SECRET)
                        .without("old_secret_until", INNER)
                        .without("busy_until", INNER)
                        .without("turn_at", INNER),
                ArchiveTable.of("access.webhook_delivery", """
                        id organisation webhook event kind subject programme audience acting at state tries first_tried_at due_at
                        attempts replayed
                        """),
                ArchiveTable.of("access.review", """
                        id organisation scope inactive_days role due repeat_months begun_by begun_by_name begun_at closed_by
                        closed_by_name closed_at reminded followed
                        """),
                ArchiveTable.of(
                                "access.review_item",
                                "review organisation person name mail roles decision taken note decided_by decided_by_name decided_at")
                        .without("sort_key", "The name again, as it is sorted."),
                ArchiveTable.of(
                        "access.handover",
                        "id organisation kind subjects from_person from_name to_person to_name moved_by moved_by_name moved_at noted_at"),
                archives(),
                ArchiveTable.of("access.leaving", """
                        id organisation announced_by announced_by_name announced_at leaves_at taken_back_by taken_back_by_name
                        taken_back_at held_up_at begun_at left_at
                        """),
                ArchiveTable.of(
                                "access.archive_download",
                                "id organisation archive person person_name begun_at until finished_at")
                        .without("pieces_read", INNER));
    }

    private static ArchiveTable machines() {
        return ArchiveTable.of("access.machine", """
                id organisation name purpose scopes made_by made_by_name made_at expires_at reminded_at last_used_at
                last_used_from ended_at ended_by ended_by_name
                """);
    }

    private static ArchiveTable archives() {
        return ArchiveTable.of("access.archive", """
                        id organisation asked_by asked_by_name asked_at state made_at expires_at bytes files table_rows sha256
                        failure
                        """)
                .without("attempt", INNER)
                .without("due_at", INNER)
                .without("pieces", INNER);
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of(
                "access.comparison", INNER,
                "access.archive_piece", "The bytes of archives such as this one.",
                "access.mail_change", "Of each person's own account, not of the organisation.",
                "access.preference", "Language and appearance belong to each person, not to the organisation.",
                "access.join_request", "Of those who asked to join, for who runs the platform.",
                "access.registration", "Of who runs the platform: how organisations were registered.",
                "access.organisation_suspension", "Of who runs the platform, with reasons that only they read.");
    }
}
