package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A place where voices are received, as one reader sees it.
 *
 * @param programmeTitle if the reader sees the programme
 * @param decideMinutes after how many minutes an undecided risk to a life goes to everybody who can unlock the voice
 * @param takesVoices whether survivors can write now: open, and two people of the host can decide on a risk to a life
 * @param form the version of the questions in force, once the board approved one
 * @param link what survivors are given: the address with the fingerprint of the host's key log, once that is founded
 * @param lacks what it needs to open and to take new voices; see {@link Lack}
 * @param receivers, appointments what the circle knows; empty for others
 * @param version for {@link EditChannel} and {@link ChangeChannelState}
 * @param abilities what this reader may do
 */
@Serdeable
public record Channel(
        UUID id,
        UUID programme,
        @Nullable String programmeTitle,
        Organisation host,
        Map<String, String> title,
        List<String> languages,
        int unreadDays,
        int handledDays,
        int decideMinutes,
        List<Helpline> helplines,
        ChannelState state,
        boolean takesVoices,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer form,
        @Nullable String link,
        Set<Lack> lacks,
        List<Receiver> receivers,
        List<Appointment> appointments,
        int version,
        Set<ChannelAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Channel {
        title = title == null ? Map.of() : Map.copyOf(title);
        languages = languages == null ? List.of() : List.copyOf(languages);
        helplines = helplines == null ? List.of() : List.copyOf(helplines);
        lacks = lacks == null ? Set.of() : Set.copyOf(lacks);
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
        appointments = appointments == null ? List.of() : List.copyOf(appointments);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(ChannelAbility ability) {
        return abilities.contains(ability);
    }
}
