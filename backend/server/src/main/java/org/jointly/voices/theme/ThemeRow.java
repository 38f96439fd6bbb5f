package org.jointly.voices.theme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.reader.SeenTheme;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.platform.By;
import org.jointly.voices.Threshold;
import org.jspecify.annotations.Nullable;

/** A row of {@code voices.theme}, with how many voices lie behind it. */
@Introspected
public record ThemeRow(
        UUID id,
        UUID channel,
        ThemeKind kind,
        @TypeDef(type = DataType.JSON) Map<String, String> text,
        ThemeState state,
        UUID organisation,
        String organisationName,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable UUID approvedBy,
        @Nullable String approvedByName,
        @Nullable UUID approvingOrganisation,
        @Nullable String approvingOrganisationName,
        @Nullable Instant approvedAt,
        @Nullable LocalDate publishedOn,
        @Nullable UUID blockedBy,
        @Nullable String blockedByName,
        @Nullable UUID blockingOrganisation,
        @Nullable String blockingOrganisationName,
        @Nullable String blockReason,
        int voices,
        int organisations,
        int own) {
    boolean enough() {
        return Threshold.reached(voices, organisations);
    }

    By proposer() {
        return new By(proposedBy, proposedByName, organisation, organisationName);
    }

    @Nullable By approver() {
        return By.of(approvedBy, approvedByName, approvingOrganisation, approvingOrganisationName);
    }

    @Nullable By blocker() {
        return By.of(blockedBy, blockedByName, blockingOrganisation, blockingOrganisationName);
    }

    public SeenTheme seen() {
        return new SeenTheme(id, channel, kind, text);
    }

    /** What it is to whoever looks: withdrawals may have taken a published one from view. */
    ThemeState shown() {
        return state == ThemeState.PUBLISHED && !enough() ? ThemeState.HIDDEN : state;
    }
}
