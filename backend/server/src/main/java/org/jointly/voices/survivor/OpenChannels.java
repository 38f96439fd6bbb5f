package org.jointly.voices.survivor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.voices.Helpline;
import org.jointly.api.voices.Question;
import org.jointly.organisation.Organisations;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.EffectRow;
import org.jointly.voices.Threshold;
import org.jointly.voices.keylog.KeyLogRow;
import org.jointly.voices.keylog.LogEntry;

/** What whoever follows a link sees of a channel, before a word of theirs. */
@Singleton
@Transactional("voices")
class OpenChannels {
    private static final int CONSENT_TEXTS = 1;

    private final SurvivorRows rows;
    private final Organisations organisations;

    OpenChannels(SurvivorRows rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    SurvivorAnswers.OpenChannel channel(UUID id) {
        var row = begun(id);
        var form = rows.form(id).orElseThrow(() -> new NotFound("channel"));
        var receivers = rows.receivers(id);
        var logs = rows
                .logs(receivers.stream().map(OpenReceiverRow::organisation).toList())
                .stream()
                .collect(Collectors.groupingBy(KeyLogRow::organisation));
        return new SurvivorAnswers.OpenChannel(
                id,
                receivers.stream()
                        .anyMatch(receiver -> receiver.organisation().equals(row.host()) && receiver.receiving()),
                row.title(),
                row.languages(),
                new SurvivorAnswers.OpenForm(
                        form.version(),
                        form.questions().stream().map(OpenChannels::seen).toList()),
                new SurvivorAnswers.Versioned(CONSENT_TEXTS),
                new SurvivorAnswers.Retention(row.unreadDays(), row.handledDays()),
                row.helplines().stream().map(OpenChannels::seen).toList(),
                row.host(),
                receivers.stream()
                        .map(receiver -> new SurvivorAnswers.OpenReceiver(
                                receiver.organisation(),
                                name(receiver.organisation()),
                                receiver.receiving(),
                                logs.getOrDefault(receiver.organisation(), List.of()).stream()
                                        .map(entry -> new LogEntry(entry.entry(), entry.signatures()))
                                        .toList()))
                        .toList());
    }

    List<SurvivorAnswers.OpenTheme> themes(UUID id) {
        begun(id);
        var effects = rows.effects(id).stream().collect(Collectors.groupingBy(EffectRow::theme));
        return rows.themes(id).stream()
                .filter(row -> Threshold.reached(row.voices(), row.organisations()))
                .map(row -> new SurvivorAnswers.OpenTheme(
                        row.id(),
                        row.kind(),
                        row.text(),
                        Threshold.rounded(row.voices()),
                        effects.getOrDefault(row.id(), List.of()).stream()
                                .map(effect -> new SurvivorAnswers.OpenEffect(
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

    private static SurvivorAnswers.OpenQuestion seen(Question question) {
        return new SurvivorAnswers.OpenQuestion(
                question.id(),
                question.kind(),
                question.required(),
                question.text(),
                question.options().stream()
                        .map(option -> new SurvivorAnswers.OpenOption(option.id(), option.text()))
                        .toList());
    }

    private static SurvivorAnswers.OpenHelpline seen(Helpline line) {
        return new SurvivorAnswers.OpenHelpline(
                line.country(),
                line.languages(),
                line.name(),
                line.number(),
                line.hours(),
                line.url(),
                line.checkedOn());
    }
}
