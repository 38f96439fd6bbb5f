package org.jointly.voices.reader;

import static org.jointly.voices.keylog.Hashes.base64;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.reader.Reader;
import org.jointly.api.survivor.OpenChannel;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.ChannelRows;
import org.jointly.voices.ReceiverRow;
import org.jointly.voices.keylog.EpochKeyRow;
import org.jointly.voices.keylog.KeyLogDraftRows;
import org.jointly.voices.keylog.KeyLogRows;
import org.jointly.voices.keylog.KeyLogs;
import org.jointly.voices.keylog.KeyRows;
import org.jointly.voices.keylog.PersonKeyRow;

/** Tells a reader who they are: their keys and channels, and the key logs they must check. */
@Singleton
@Transactional
class ReaderSelf {
    private final KeyRows keys;
    private final KeyLogRows logs;
    private final KeyLogDraftRows drafts;
    private final KeyLogs keyLogs;
    private final ChannelRows channelRows;
    private final Organisations organisations;

    ReaderSelf(
            KeyRows keys,
            KeyLogRows logs,
            KeyLogDraftRows drafts,
            KeyLogs keyLogs,
            ChannelRows channelRows,
            Organisations organisations) {
        this.keys = keys;
        this.logs = logs;
        this.drafts = drafts;
        this.keyLogs = keyLogs;
        this.channelRows = channelRows;
        this.organisations = organisations;
    }

    Reader me() {
        var actor = Actor.current();
        var people = keys.people(actor.organisation());
        return new Reader(
                actor.person(),
                actor.personName(),
                actor.organisation(),
                actor.organisationName(),
                keys.own(actor.organisation(), actor.person())
                        .map(own ->
                                new Reader.Key(own.recipient(), own.signing(), base64(own.wrapped()), own.passkey()))
                        .orElse(null),
                keyLogs.isCustodian(actor),
                myChannels(actor, people),
                entries(actor.organisation()),
                people.stream()
                        .map(person -> new Reader.Colleague(
                                person.person(), person.personName(), person.recipient(), person.signing()))
                        .toList(),
                drafts.draft(actor.organisation()).stream()
                        .map(draft -> new Reader.Draft(
                                draft.id(),
                                draft.entry(),
                                draft.draftedBy(),
                                draft.draftedByName(),
                                draft.signatures().getFirst().signature()))
                        .toList());
    }

    private List<Reader.Channel> myChannels(Actor actor, List<PersonKeyRow> people) {
        var recipients = people.stream().collect(Collectors.toMap(PersonKeyRow::person, PersonKeyRow::recipient));
        var epochs = keys.epochs(actor.organisation(), actor.person()).stream()
                .collect(Collectors.groupingBy(EpochKeyRow::channel));
        return channelRows.mine().stream()
                .map(channel -> myChannel(channel, actor, recipients, epochs.getOrDefault(channel.id(), List.of())))
                .toList();
    }

    private Reader.Channel myChannel(
            ChannelRow channel, Actor actor, Map<UUID, String> recipients, List<EpochKeyRow> epochs) {
        var duties = channelRows.duties(channel.id());
        return new Reader.Channel(
                channel.id(),
                channel.title(),
                channel.languages(),
                channel.host(),
                duties.contains("reader"),
                duties.contains("on_call"),
                epochs.stream()
                        .map(row -> new Reader.Epoch(row.epoch(), row.endedOn(), row.sealed()))
                        .toList(),
                channelRows.appointments(channel.id()).stream()
                        .filter(row -> row.current()
                                && row.duty() == ChannelDuty.READER
                                && row.organisation().equals(actor.organisation()))
                        .map(row -> new Reader.Named(row.person(), row.personName(), recipients.get(row.person())))
                        .distinct()
                        .toList(),
                channelRows.receivers(channel.id()).stream()
                        .filter(ReceiverRow::accepted)
                        .map(row -> new OpenChannel.Receiver(
                                row.organisation(),
                                organisations.organisation(row.organisation()).name(),
                                row.receiving(),
                                entries(row.organisation())))
                        .toList());
    }

    private List<SignedEntry> entries(UUID organisation) {
        return logs.log(organisation).stream()
                .map(row -> new SignedEntry(row.entry(), row.signatures()))
                .toList();
    }
}
