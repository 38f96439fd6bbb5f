package org.jointly.voices.survivor;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointly.api.survivor.CodeStatus;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.voices.ConsentRow;
import org.jointly.voices.LaterRow;
import org.jointly.voices.keeper.GoneRow;
import org.jointly.voices.keylog.Hashes;

/** All that lies behind a code. */
record CodeContents(
        List<EnvelopeRow> envelopes,
        List<GoneRow> gone,
        List<ConsentRow> consents,
        List<LaterRow> replies,
        List<LaterRow> messages,
        List<OutRow> published,
        List<HappeningRow> happened) {
    static CodeContents read(SurvivorRows rows, UUID submission) {
        return new CodeContents(
                rows.envelopes(submission),
                rows.gone(submission),
                rows.consents(submission),
                rows.replies(submission),
                rows.messages(submission),
                rows.published(),
                rows.happened(submission));
    }

    /** @param names of organisations */
    CodeStatus of(SubmissionRow row, Function<UUID, String> names) {
        return new CodeStatus(
                true,
                row.id(),
                row.channel(),
                furthest(EnvelopeRow::state, VoiceState.WITHDRAWN),
                row.receivedOn(),
                row.mode(),
                furthest(EnvelopeRow::keepUntil, row.receivedOn()),
                Stream.concat(
                                envelopes.stream().map(envelope -> with(envelope, names)),
                                gone.stream().map(stone -> with(stone, names)))
                        .toList(),
                consents.stream()
                        .map(consent -> new CodeStatus.Consent(
                                consent.organisation(), consent.use(), consent.givenOn(), consent.withdrawnOn()))
                        .toList(),
                replies.stream()
                        .map(reply -> new CodeStatus.Reply(
                                reply.organisation(), reply.number(), reply.day(), Hashes.base64(reply.sealed())))
                        .toList(),
                messages.stream()
                        .map(message -> new CodeStatus.Message(message.organisation(), message.number(), message.day()))
                        .toList(),
                published.stream()
                        .map(theme -> new CodeStatus.Published(theme.theme(), theme.publishedOn()))
                        .toList());
    }

    private <T extends Comparable<? super T>> T furthest(Function<EnvelopeRow, T> of, T otherwise) {
        return envelopes.stream().map(of).max(Comparator.naturalOrder()).orElse(otherwise);
    }

    private CodeStatus.With with(EnvelopeRow envelope, Function<UUID, String> names) {
        return new CodeStatus.With(
                envelope.organisation(),
                names.apply(envelope.organisation()),
                envelope.state(),
                null,
                happened(envelope.organisation(), names));
    }

    private static CodeStatus.With with(GoneRow stone, Function<UUID, String> names) {
        return new CodeStatus.With(
                stone.organisation(),
                names.apply(stone.organisation()),
                VoiceState.WITHDRAWN,
                stone.withdrawnOn(),
                List.of());
    }

    private List<CodeStatus.Happened> happened(UUID organisation, Function<UUID, String> names) {
        return happened.stream()
                .filter(row -> row.organisation().equals(organisation))
                .sorted(Comparator.comparing(HappeningRow::what))
                .map(row -> new CodeStatus.Happened(
                        row.what(),
                        row.onDay(),
                        row.withOrganisation() == null ? null : names.apply(row.withOrganisation())))
                .toList();
    }
}
