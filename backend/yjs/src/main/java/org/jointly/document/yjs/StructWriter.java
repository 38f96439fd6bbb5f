package org.jointly.document.yjs;

import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structs of an update. They come client by client, each client's by clock; neighbours that fit are joined
 * and gaps become skips.
 */
final class StructWriter {
    private final ByteWriter all = new ByteWriter();
    private int clients;

    private ByteWriter ofClient = new ByteWriter();
    private int structs;
    private long first;
    private @Nullable Struct last;

    void add(Struct struct) {
        if (last != null && last.client() != struct.client()) {
            endOfClient();
        }
        if (last == null) {
            if (struct.isSkip()) {
                return;
            }
            first = struct.clock();
            last = struct;
            return;
        }
        if (last.end() < struct.clock()) {
            follow(Struct.skip(struct.client(), last.end(), struct.clock() - last.end()));
        }
        if (struct.length() > 0) {
            follow(struct);
        }
    }

    private void follow(Struct next) {
        var before = last;
        if (before == null) {
            throw new IllegalStateException("Nothing to follow");
        }
        var both = before.join(next);
        if (both == null) {
            write(before);
        }
        last = both == null ? next : both;
    }

    private void write(Struct struct) {
        struct.write(ofClient);
        structs++;
    }

    private void endOfClient() {
        var end = last;
        if (end == null) {
            return;
        }
        if (!end.isSkip()) {
            write(end);
        }
        all.number(structs).number(end.client()).number(first).raw(ofClient);
        clients++;
        ofClient = new ByteWriter();
        structs = 0;
        last = null;
    }

    byte[] finish(DeleteSet deletions) {
        endOfClient();
        var out = new ByteWriter().number(clients).raw(all);
        deletions.write(out);
        return out.bytes();
    }
}
