package org.jointly.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointly.api.Page;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.CallFigures.OfKind;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.plain.PlainHtml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedCallHtmlTest {
    private static final String EVIL = "<script>alert('x')</script>";

    @Test
    void whateverSomebodyWroteIsOnlyText() {
        var page = page(Locale.ENGLISH, row(EVIL, EVIL), null, false);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void whoDoesNotWantToBeNamedIsShownByTheirKindAlone() {
        var page = page(Locale.ENGLISH, row(null, "Thirty days are too long."), null, false);

        assertThat(page)
                .contains("1 · Civil society", "Thirty days are too long.")
                .doesNotContain(Cast.HARBOUR.name(), Cast.HARBOUR.id().toString());
    }

    @Test
    void eachCommentStandsBesideWhatWasDone() {
        var page = page(Locale.ENGLISH, row(Cast.HARBOUR.name(), "Thirty days are too long."), null, false);

        assertThat(page)
                .contains("You said", "Harbour Shelter Network (Civil society)", "We did", "Partly accepted")
                .contains("We halved it.", "Police refer within fifteen days.")
                .contains("<h2 dir=\"auto\">Referral</h2>")
                .contains("Open from 2 Oct 2026, 00:00:00 (Europe/Vienna) until 30 Oct 2026, 23:59:59 (Europe/Vienna)");
    }

    @Test
    void figuresAreDrawnAndSaid() {
        var page = page(Locale.ENGLISH, row(null, "Too long."), null, false);

        assertThat(page)
                .contains("Civil society: organisations 2, comments 8", "UN agency: organisations 1, comments 2")
                .contains("<rect width=\"100\"", "<rect width=\"25\"");
    }

    @Test
    void thePageGoesOnWhereThereIsMoreAndSaysTheBeginningOnce() {
        assertThat(page(Locale.ENGLISH, row(null, "Too long."), "a/b&c", false))
                .contains("href=\"/published-consultations/" + Cast.id("call") + "?after=a%2Fb%26c\"");
        assertThat(page(Locale.ENGLISH, row(null, "Too long."), null, true))
                .doesNotContain("We shortened the time.")
                .contains("First page");
    }

    @Test
    void arabicRunsFromTheRight() {
        assertThat(page(Locale.of("ar"), row(null, "Too long."), null, false))
                .contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    private static String page(Locale language, MatrixRow row, @Nullable String next, boolean further) {
        return new PublishedCallHtml(new PlainHtml(language), call()).with(new Page<>(List.of(row), next), further);
    }

    private static PublishedCall call() {
        return new PublishedCall(
                Cast.id("call"),
                "Fair recruitment in West Africa",
                "Is the referral pathway workable?",
                "Tell us what we overlooked.",
                Cast.UNODC.name(),
                Instant.parse("2026-10-01T22:00:00Z"),
                Instant.parse("2026-10-30T23:00:00Z"),
                LocalDate.of(2026, 10, 30),
                "Europe/Vienna",
                "Annex",
                "0123456789abcdef".repeat(4),
                List.of(),
                Instant.EPOCH,
                "We shortened the time.",
                new CallFigures(
                        List.of(
                                new OfKind(OrganisationKind.CIVIL_SOCIETY, 2, 8),
                                new OfKind(OrganisationKind.UN_AGENCY, 1, 2)),
                        List.of(),
                        Map.of(Disposition.PARTLY_ACCEPTED, 1),
                        List.of()));
    }

    private static MatrixRow row(@Nullable String organisation, String text) {
        return new MatrixRow(
                Cast.id("row"),
                Cast.id("call"),
                1,
                null,
                organisation,
                OrganisationKind.CIVIL_SOCIETY,
                new RowPlace(null, 2, "Referral", null, null, null, "Police refer within thirty days."),
                null,
                text,
                null,
                false,
                null,
                new RowAnswer(
                        1,
                        Disposition.PARTLY_ACCEPTED,
                        "We halved it.",
                        "Police refer within fifteen days.",
                        Cast.UNODC.name(),
                        Instant.EPOCH,
                        null,
                        null),
                List.of());
    }
}
