package org.jointly.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Audience;
import org.jointly.api.access.GrantEnding;
import org.jointly.api.access.Role;
import org.jointly.api.access.account.CredentialKind;
import org.jointly.api.access.account.CredentialStays;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.api.access.invitation.InvitationOutcome;
import org.jointly.api.access.invitation.PersonInvitationState;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MachineState;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.api.access.provider.ProviderRole;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.api.access.registration.AdministratorState;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItemState;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.api.access.webhook.DeliveryState;
import org.jointly.api.access.webhook.WebhookState;
import org.jointly.api.audit.ActKind;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowState;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.Template;
import org.jointly.api.exchange.Finding;
import org.jointly.api.exchange.ImportPart;
import org.jointly.api.exchange.Outcome;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ProgrammeOrder;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.TextKind;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.ReceiverState;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.api.voices.inbox.EscalationDecision;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.api.voices.theme.ThemeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    /** Families whose keys are put together from published codes, such as {@code transaction.3}. */
    private static final List<String> CODES = List.of(
            "audit.",
            "audit-part.",
            "budget-status.",
            "budget-type.",
            "delivery-failure.",
            "document.A",
            "event-kind.",
            "iati.",
            "keylogEntry.",
            "organisation-role.",
            "providerResult.",
            "result.",
            "sdg.",
            "sector.",
            "transaction.");

    /** Families whose keys are put together in one place, or used in the browser. */
    private static final List<String> BUILT = List.of(
            "plain.",
            "account.letters.",
            "archive.failure.",
            "leaving.what.",
            "leaving.hindrance.",
            "capacity-help.",
            "who-reads.",
            "editor.",
            "duties.",
            "duty-end.",
            "duty-help.",
            "role-help.",
            "reach.may.",
            "reach.part.",
            "reach.none.",
            "reach.unnamed.",
            "reach.count.",
            "leaver.unnamed.",
            "leaver.kind.",
            "leaver.advice.",
            "leaver.came.",
            "count-by.",
            "first-question.",
            "join.",
            "provider.doubt.",
            "report.loss.",
            "search.kind.",
            "search.one.",
            "search.more.",
            "notice.",
            "notice-kind.",
            "follow.",
            "publicity-help.",
            "publish-readers.",
            "submission-audience-help.",
            "dimension.");

    private static final Pattern KEY = Pattern.compile("\"([a-z-]+(?:\\.[a-zA-Z_-]+)+)\"");

    static Stream<Locale> languages() {
        return MessageFiles.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEverything(Locale language) {
        assertThat(keys(language)).isEqualTo(keys(Locale.ENGLISH));
        assertThat(MessageFiles.file(language).values())
                .noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAPatternThatWorksWithTheArgumentsOfTheEnglishOne(Locale language) {
        for (var key : keys(Locale.ENGLISH)) {
            var pattern = MessageFiles.file(language).getProperty(key);
            assertThatCode(() -> new MessageFormat(pattern, language)).as(key).doesNotThrowAnyException();
            assertThat(arguments(pattern, language))
                    .as(key)
                    .isEqualTo(arguments(MessageFiles.file(Locale.ENGLISH).getProperty(key), Locale.ENGLISH));
        }
    }

    @Test
    void everyKeyTheViewsNameIsThere() throws IOException {
        assertThat(named().stream().filter(MessagesTest::looksLikeOurs)).allMatch(MessageFiles::has);
    }

    @Test
    void everyValueOfTheContractHasAWord() {
        assertThat(words()).allMatch(MessageFiles::has);
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var used = new TreeSet<>(named());
        used.addAll(words());
        assertThat(keys(Locale.ENGLISH).stream()
                        .filter(key -> !used.contains(key))
                        .filter(key ->
                                Stream.concat(CODES.stream(), BUILT.stream()).noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(MessageFiles.say(Locale.ENGLISH, "topic.comments", 1)).isEqualTo("1 comment");
        assertThat(MessageFiles.say(Locale.of("ru"), "topic.comments", 3)).isEqualTo("3 комментария");
        assertThat(MessageFiles.say(Locale.of("ru"), "topic.comments", 5)).isEqualTo("5 комментариев");
        assertThat(MessageFiles.say(Locale.of("ar"), "topic.comments", 2)).isEqualTo("تعليقان");
    }

    @Test
    void anUnknownLanguageGetsEnglish() {
        assertThat(MessageFiles.say(Locale.GERMAN, "action.cancel")).isEqualTo("Cancel");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(MessageFiles.file(language).stringPropertyNames());
    }

    private static Set<String> arguments(String pattern, Locale language) {
        return new MessageFormat(pattern, language).getArgumentNames();
    }

    private static Set<String> words() {
        return Stream.<Enum<?>[]>of(
                        ActKind.values(),
                        ArchiveState.values(),
                        ReviewDecision.values(),
                        ReviewItemState.values(),
                        ReviewScope.values(),
                        Capacity.values(),
                        Stage.values(),
                        ProgrammeOrder.values(),
                        Strand.values(),
                        TextKind.values(),
                        Role.values(),
                        GrantEnding.values(),
                        CredentialKind.values(),
                        CredentialStays.values(),
                        InvitationOutcome.values(),
                        AdministratorState.values(),
                        JoinRequestState.values(),
                        PersonInvitationState.values(),
                        MachineScope.values(),
                        MachineState.values(),
                        WebhookState.values(),
                        ProviderKind.values(),
                        ProviderRole.values(),
                        ProviderState.values(),
                        DomainState.values(),
                        DeliveryState.values(),
                        OrganisationKind.values(),
                        DisclosureLevel.values(),
                        TopicState.values(),
                        Disposition.values(),
                        CallQuestionKind.values(),
                        CallState.values(),
                        Nature.values(),
                        Publicity.values(),
                        Reaction.values(),
                        RowState.values(),
                        Stance.values(),
                        SubmissionAudience.values(),
                        Cadence.values(),
                        Template.values(),
                        Outcome.values(),
                        Finding.values(),
                        ImportPart.values(),
                        Audience.values(),
                        ChannelDuty.values(),
                        ChannelState.values(),
                        EffectOutcome.values(),
                        EscalationDecision.values(),
                        FormState.values(),
                        Lack.values(),
                        LeftOut.values(),
                        QuestionKind.values(),
                        ReceiverState.values(),
                        ThemeKind.values(),
                        ThemeState.values(),
                        Use.values(),
                        VoiceMode.values(),
                        VoiceState.values())
                .flatMap(Stream::of)
                .map(Words::key)
                .collect(Collectors.toSet());
    }

    private static boolean looksLikeOurs(String key) {
        var family = key.substring(0, key.indexOf('.') + 1);
        return keys(Locale.ENGLISH).stream().anyMatch(known -> known.startsWith(family))
                && !MessageFiles.has("audit." + key);
    }

    private static Set<String> named() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(MessagesTest::literals)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
