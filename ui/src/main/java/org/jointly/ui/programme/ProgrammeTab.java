package org.jointly.ui.programme;

/** A tab that a feature offers in every programme. The tabs stand in the order of their {@code @Order}. */
public interface ProgrammeTab {
    /** What follows the address of the programme, such as {@code /documents}; empty for the first tab. */
    String end();

    /** The message that names it. */
    String key();

    static ProgrammeTab at(String end, String key) {
        return new Offered(end, key);
    }

    /** A tab that is no more than its address and its name. */
    record Offered(String end, String key) implements ProgrammeTab {}
}
