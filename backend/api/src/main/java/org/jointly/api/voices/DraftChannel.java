package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jointly.api.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * A request to prepare a channel.
 *
 * @param title by language; one for each of the languages
 * @param languages those the page is offered in: en, fr, es, ar, ru, zh
 * @param unreadDays after how many days what nobody opened is deleted
 * @param handledDays how many days after a reader first opened it a voice is deleted
 * @param decideMinutes after how many minutes an undecided risk to a life goes to everybody who can unlock the voice
 */
@Serdeable
public record DraftChannel(
        @NotEmpty @Size(max = 6) Map<String, @NotBlank @Size(max = 200) String> title,

        @NotEmpty @Size(max = 6) List<@Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String> languages,

        @Nullable @Min(1) @Max(365) Integer unreadDays,
        @Nullable @Min(1) @Max(1095) Integer handledDays,
        @Size(max = 300) List<@Valid @NotNull Helpline> helplines,

        @Nullable @Min(15) @Max(1440) Integer decideMinutes) {
    public static final int UNREAD_DAYS = 90;
    public static final int HANDLED_DAYS = 365;
    public static final int DECIDE_MINUTES = 120;

    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public DraftChannel {
        title = Bounded.map(6, title);
        languages = Bounded.list(6, languages);
        helplines = Bounded.list(300, helplines);
        unreadDays = unreadDays == null ? UNREAD_DAYS : unreadDays;
        handledDays = handledDays == null ? HANDLED_DAYS : handledDays;
        decideMinutes = decideMinutes == null ? DECIDE_MINUTES : decideMinutes;
    }
}
