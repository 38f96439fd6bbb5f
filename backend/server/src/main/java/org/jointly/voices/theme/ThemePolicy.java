package org.jointly.voices.theme;

import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.voices.ChannelStanding;
import org.jointly.voices.VoiceRefusal;

/** Who may do what with a theme, in which of its states. */
final class ThemePolicy {
    private ThemePolicy() {}

    static Set<ThemeAbility> abilities(ThemeRow theme, ChannelStanding standing) {
        var abilities = EnumSet.noneOf(ThemeAbility.class);
        var reads = reads(standing);
        if (reads && theme.state() != ThemeState.BLOCKED) {
            abilities.add(ThemeAbility.SUPPORT);
        }
        if (reads
                && theme.state() == ThemeState.PROPOSED
                && !theme.proposedBy().equals(standing.actor().person())) {
            abilities.add(ThemeAbility.APPROVE);
        }
        if (reads && theme.state() == ThemeState.APPROVED && standing.hosts() && theme.enough()) {
            abilities.add(ThemeAbility.PUBLISH);
        }
        if (blocks(standing) && theme.state() != ThemeState.BLOCKED) {
            abilities.add(ThemeAbility.BLOCK);
        }
        return abilities;
    }

    static boolean reads(ChannelStanding standing) {
        return standing.duties().contains(ChannelDuty.READER);
    }

    /** Those not published yet. */
    static boolean seesInTheMaking(ChannelStanding standing) {
        return reads(standing) || blocks(standing);
    }

    static void mustSupport(ThemeRow theme, ChannelStanding standing) {
        must(ThemeAbility.SUPPORT, theme, standing, "theme.blocked");
    }

    static void mustApprove(ThemeRow theme, ChannelStanding standing) {
        must(ThemeAbility.APPROVE, theme, standing, "theme.who-approves");
    }

    static void mustPublish(ThemeRow theme, ChannelStanding standing) {
        if (theme.state() == ThemeState.APPROVED && reads(standing) && standing.hosts() && !theme.enough()) {
            throw VoiceRefusal.tooFew();
        }
        must(ThemeAbility.PUBLISH, theme, standing, "theme.who-publishes");
    }

    static void mustBlock(ThemeRow theme, ChannelStanding standing) {
        must(ThemeAbility.BLOCK, theme, standing, "theme.who-blocks");
    }

    private static boolean blocks(ChannelStanding standing) {
        return standing.duties().contains(ChannelDuty.BOARD);
    }

    private static void must(ThemeAbility ability, ThemeRow theme, ChannelStanding standing, String otherwise) {
        if (!abilities(theme, standing).contains(ability)) {
            throw new NotAllowed(otherwise);
        }
    }
}
