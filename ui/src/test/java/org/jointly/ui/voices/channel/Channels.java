package org.jointly.ui.voices.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.Receiver;
import org.jointly.api.voices.ReceiverState;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Channels for the tests. */
public final class Channels {
    static final String LINK = "https://voices.example/#20000000-0000-4000-8000-000000000001.u2fNTE3zR2FTyB_-1r4FLw";

    private Channels() {}

    public static Channel open(ChannelAbility... abilities) {
        return channel(ChannelState.OPEN, LINK, Set.of(), abilities);
    }

    public static Channel draft(Set<Lack> lacks, ChannelAbility... abilities) {
        return channel(ChannelState.DRAFT, null, lacks, abilities);
    }

    private static Channel channel(
            ChannelState state, @Nullable String link, Set<Lack> lacks, ChannelAbility... abilities) {
        return new Channel(
                Cast.id("channel"),
                Cast.id("programme"),
                "Fair recruitment in West Africa",
                Cast.IOM,
                Map.of("en", "Say what should change", "fr", "Dites ce qui devrait changer"),
                List.of("en", "fr"),
                90,
                365,
                120,
                List.of(),
                state,
                state == ChannelState.OPEN,
                null,
                null,
                null,
                link,
                lacks,
                List.of(receiver(Cast.IOM, ReceiverState.ACCEPTED), receiver(Cast.UNODC, ReceiverState.INVITED)),
                List.of(new Appointment(
                        Cast.id("appointment"),
                        Cast.IOM,
                        Cast.id("boris"),
                        "Boris",
                        ChannelDuty.READER,
                        Instant.EPOCH,
                        null,
                        true,
                        true,
                        true)),
                3,
                Set.of(abilities));
    }

    private static Receiver receiver(Organisation organisation, ReceiverState state) {
        return new Receiver(organisation, state, Instant.EPOCH, null, null, 2, 1, 2, true);
    }

    public static LocalDate day() {
        return LocalDate.of(2026, 11, 26);
    }
}
