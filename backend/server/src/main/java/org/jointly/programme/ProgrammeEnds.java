package org.jointly.programme;

import java.util.UUID;

/**
 * A programme is to be put away. Whoever keeps something in it that must not be, says so by a refusal, and nothing is done.
 *
 * @param forGood whether it is withdrawn, and nobody sees it any more
 */
public record ProgrammeEnds(UUID programme, boolean forGood) {}
