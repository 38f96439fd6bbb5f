package org.jointly.document.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;

/** Where two lists differ. */
final class Differences {
    private static final int MOST = 4_000_000;

    private Differences() {}

    /** By Myers, which takes as many steps as there are things times differences; with too many of both, all is different. */
    static <T> List<AbstractDelta<T>> between(List<T> from, List<T> to) {
        var start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        var left = from.size() - start;
        var right = to.size() - start;
        return (long) left * right > MOST
                ? List.of(new ChangeDelta<>(
                        new Chunk<>(start, from.subList(start, from.size())),
                        new Chunk<>(start, to.subList(start, to.size()))))
                : DiffUtils.diff(from, to).getDeltas();
    }
}
