package org.jointly.platform.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;

/** Where two lists differ. */
public final class Differences {
    private static final int MOST = 4_000_000;

    private Differences() {}

    /** By Myers, which takes as many steps as there are things times differences; with too many of both, all is different. */
    public static <T> List<AbstractDelta<T>> between(List<T> from, List<T> to) {
        var start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(from.size(), to.size()) - start
                && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        var left = from.subList(start, from.size() - end);
        var right = to.subList(start, to.size() - end);
        return (long) left.size() * right.size() > MOST
                ? List.of(new ChangeDelta<>(new Chunk<>(start, left), new Chunk<>(start, right)))
                : DiffUtils.diff(from, to).getDeltas();
    }
}
