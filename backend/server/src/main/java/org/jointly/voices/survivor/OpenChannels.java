package org.jointly.voices.survivor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.survivor.OpenChannel;
import org.jointly.api.survivor.OpenTheme;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.api.voices.Helpline;
import org.jointly.api.voices.form.Question;
import org.jointly.organisation.Organisations;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.EffectRow;
import org.jointly.voices.Threshold;
import org.jointly.voices.keylog.KeyLogRow;

/** What whoever follows a link sees of a channel, before a word of theirs. */
@Singleton
@Transactional("voices")
class OpenChannels {
    private static final int CONSENT_TEXTS = 1;

    private final OpenChannelRows rows;
    private final Organisations organisations;

    OpenChannels(OpenChannelRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    OpenChannel channel(UUID id) {
        var row = begun(id);
        var form = rows.form(id).orElseThrow(() -> new NotFound("channel"));
        var receivers = rows.receivers(id);
        var logs = rows
                .logs(receivers.stream().map(OpenReceiverRow::organisation).toList())
                .stream()
                .collect(Collectors.groupingBy(KeyLogRow::organisation));
        return new OpenChannel(
                id,
                receivers.stream()
                        .anyMatch(receiver -> receiver.organisation().equals(row.host()) && receiver.receiving()),
                row.title(),
                row.languages(),
                new OpenChannel.Form(
                        form.version(),
                        form.questions().stream().map(OpenChannels::seen).toList()),
                new OpenChannel.Versioned(CONSENT_TEXTS),
                new OpenChannel.Retention(row.unreadDays(), row.handledDays()),
                row.helplines().stream().map(OpenChannels::seen).toList(),
                row.host(),
                receivers.stream()
                        .map(receiver -> new OpenChannel.Receiver(
                                receiver.organisation(),
                                name(receiver.organisation()),
                                receiver.receiving(),
                                logs.getOrDefault(receiver.organisation(), List.of()).stream()
                                        .map(entry -> new SignedEntry(entry.entry(), entry.signatures()))
                                        .toList()))
                        .toList());
    }

    List<OpenTheme> themes(UUID id) {
        begun(id);
        var effects = rows.effects(id).stream().collect(Collectors.groupingBy(EffectRow::theme));
        return rows.themes(id).stream()
                .filter(row -> Threshold.reached(row.voices(), row.organisations()))
                .map(row -> new OpenTheme(
                        row.id(),
                        row.kind(),
                        row.text(),
                        Threshold.rounded(row.voices()),
                        effects.getOrDefault(row.id(), List.of()).stream()
                                .map(effect -> new OpenTheme.Effect(
                                        effect.outcome(), effect.text(), effect.owner(), effect.happenedOn()))
                                .toList()))
                .toList();
    }

    /** Open, or closed since: closing takes nothing from who wrote. */
    ChannelRow begun(UUID id) {
        return rows.channel(id).orElseThrow(() -> new NotFound("channel"));
    }

    /** Nothing where the organisation is unknown here. */
    String name(UUID organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }

    private static OpenChannel.Question seen(Question question) {
        return new OpenChannel.Question(
                question.id(),
                question.kind(),
                question.required(),
                question.text(),
                question.options().stream()
                        .map(option -> new OpenChannel.Option(option.id(), option.text()))
                        .toList());
    }

    private static OpenChannel.Helpline seen(Helpline line) {
        return new OpenChannel.Helpline(
                line.country(),
                line.languages(),
                line.name(),
                line.number(),
                line.hours(),
                line.url(),
                line.checkedOn());
    }
}
