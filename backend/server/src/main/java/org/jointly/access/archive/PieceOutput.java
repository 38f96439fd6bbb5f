package org.jointly.access.archive;

import java.io.OutputStream;
import org.jointly.platform.Duty;
import org.jointly.platform.archive.Sha256;

/** Keeps what is written into it piece by piece, each in a transaction of its own, and counts. */
final class PieceOutput extends OutputStream {
    private final ArchiveRow archive;
    private final ArchiveSteps steps;
    private final long largest;
    private final Sha256 hash = new Sha256();
    private final byte[] piece = new byte[PieceRow.LARGEST];
    private int filled;
    private int kept;

    PieceOutput(ArchiveRow archive, ArchiveSteps steps, long largest) {
        this.archive = archive;
        this.steps = steps;
        this.largest = largest;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        hash.add(bytes, from, length);
        if (hash.bytes() > largest) {
            throw new ArchiveTooLarge();
        }
        for (var done = 0; done < length; ) {
            var part = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, from + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == piece.length) {
                keep();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    int pieces() {
        return kept;
    }

    Sha256 hash() {
        return hash;
    }

    private void keep() {
        var bytes = new byte[filled];
        System.arraycopy(piece, 0, bytes, 0, filled);
        filled = 0;
        kept++;
        var row = new PieceRow(archive.id(), archive.attempt(), kept, archive.organisation(), bytes);
        Duty.ACCESS.perform(() -> steps.keep(row));
    }
}
