package org.jointly.access.archive;

import java.io.InputStream;
import org.jointly.platform.Duty;
import org.jointly.platform.archive.Sha256;

/** Reads the pieces of an archive back in their order, as they were stored. */
final class PieceInput extends InputStream {
    private final ArchiveRow archive;
    private final ArchiveSteps steps;
    private final int pieces;
    private final Sha256 hash = new Sha256();
    private byte[] piece = new byte[0];
    private int at;
    private int read;

    PieceInput(ArchiveRow archive, ArchiveSteps steps, int pieces) {
        this.archive = archive;
        this.steps = steps;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length) {
            if (read == pieces) {
                return -1;
            }
            read++;
            piece = Duty.ACCESS.find(() -> steps.piece(archive, read));
            at = 0;
            hash.add(piece, 0, piece.length);
        }
        var part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, part);
        at += part;
        return part;
    }

    Sha256 hash() {
        return hash;
    }
}
