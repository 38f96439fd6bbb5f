package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * What whoever follows a link sees of a channel, before a word of theirs. Texts by language.
 *
 * @param open whether anything new is taken
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OpenChannel(
        UUID id,
        boolean open,
        Map<String, String> title,
        List<String> languages,
        Form form,
        Versioned consents,
        Retention retention,
        List<Helpline> helplines,
        UUID host,
        List<Receiver> receivers) {
    /** What is asked. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Form(int version, List<Question> questions) {}

    /** One question, as the page shows it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Question(
            String id, QuestionKind kind, boolean required, Map<String, String> text, List<Option> options) {}

    /** What one can choose. */
    @Serdeable
    public record Option(String id, Map<String, String> text) {}

    /** Which wording of the consents is in force. */
    @Serdeable
    public record Versioned(int version) {}

    /** How long a voice is kept. */
    @Serdeable
    public record Retention(int unreadDays, int handledDays) {}

    /** People to call. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Helpline(
            String country,
            List<String> languages,
            String name,
            String number,
            @Nullable String hours,
            @Nullable String url,
            LocalDate checkedOn) {}

    /**
     * An organisation whose readers can be written to.
     *
     * @param receiving whether it takes anything new
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Receiver(UUID organisation, String name, boolean receiving, List<SignedEntry> keylog) {}
}
