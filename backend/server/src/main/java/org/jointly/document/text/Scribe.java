package org.jointly.document.text;

import java.util.List;

/** Writes a text down as it is read, block after block. */
interface Scribe {
    void heading(int level, List<Span> line);

    void paragraph(List<Span> line);

    void code(String text);

    void rule();

    /** @param source a data URL, or an address elsewhere */
    void image(String source, String description);

    void list(boolean ordered, Runnable items);

    void item(Runnable content);

    void quote(Runnable content);

    void table(Runnable rows);

    void row(Runnable cells);

    void cell(boolean header, Runnable content);
}
