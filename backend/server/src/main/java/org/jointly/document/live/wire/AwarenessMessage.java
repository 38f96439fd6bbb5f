package org.jointly.document.live.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.ByteWriter;

/** The wire format of Yjs' awareness. */
public final class AwarenessMessage {
    private static final int LONGEST = 1 << 20;

    private AwarenessMessage() {}

    /** @param person whoever sent it */
    public static List<Present> read(byte[] message, UUID person) {
        if (message.length > LONGEST) {
            throw new Refused("awareness is too long");
        }
        var in = new ByteReader(message);
        var said = new ArrayList<Present>();
        for (var left = in.number(); left > 0; left--) {
            said.add(new Present(in.number(), in.number(), in.string(), person));
        }
        in.end();
        return said;
    }

    /** As browsers read it. */
    public static byte[] write(List<Present> presents) {
        var out = new ByteWriter().number(presents.size());
        presents.forEach(
                present -> out.number(present.client()).number(present.clock()).string(present.json()));
        return out.bytes();
    }
}
