package org.jointly.voices;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.Helpline;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.channel}. */
@MappedEntity(value = "channel", schema = "voices")
public record ChannelRow(
        @Id UUID id,
        UUID programme,
        UUID host,
        @TypeDef(type = DataType.JSON) Map<String, String> title,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        int unreadDays,
        int handledDays,
        int decideMinutes,
        @TypeDef(type = DataType.JSON) List<Helpline> helplines,
        ChannelState state,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        UUID draftedBy,
        String draftedByName,
        Instant draftedAt,
        int version) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public ChannelRow {
        helplines = helplines == null ? List.of() : helplines;
    }

    static ChannelRow drafted(UUID programme, DraftChannel request, By by, Instant now) {
        return new ChannelRow(
                UUID.randomUUID(),
                programme,
                by.organisation(),
                request.title(),
                request.languages(),
                Objects.requireNonNull(request.unreadDays()),
                Objects.requireNonNull(request.handledDays()),
                Objects.requireNonNull(request.decideMinutes()),
                request.helplines(),
                ChannelState.DRAFT,
                null,
                null,
                by.person(),
                by.personName(),
                now,
                0);
    }

    ChannelRow saying(DraftChannel request, int based) {
        return new ChannelRow(
                id,
                programme,
                host,
                request.title(),
                request.languages(),
                Objects.requireNonNull(request.unreadDays()),
                Objects.requireNonNull(request.handledDays()),
                Objects.requireNonNull(request.decideMinutes()),
                request.helplines(),
                state,
                openedOn,
                closedOn,
                draftedBy,
                draftedByName,
                draftedAt,
                based);
    }

    ChannelRow at(ChannelState next, LocalDate today, int based) {
        return new ChannelRow(
                id,
                programme,
                host,
                title,
                languages,
                unreadDays,
                handledDays,
                decideMinutes,
                helplines,
                next,
                openedOn == null && next == ChannelState.OPEN ? today : openedOn,
                next == ChannelState.CLOSED ? today : null,
                draftedBy,
                draftedByName,
                draftedAt,
                based);
    }

    boolean draft() {
        return state == ChannelState.DRAFT;
    }
}
