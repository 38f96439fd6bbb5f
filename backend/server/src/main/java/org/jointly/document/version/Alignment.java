package org.jointly.document.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jointly.platform.difference.SplitWords;

/**
 * Which things of one list became which of another: in the order of both, so that as much as possible is alike. Those that
 * became nothing were removed, those that come from nothing were added.
 */
final class Alignment {
    static final int NOTHING = -1;

    /** In steps, each a comparison of two things; beyond that, things are paired as they stand. */
    private static final int MOST = 40_000;

    private static final double LEAST = 0.25;

    private final int[] from;

    private Alignment(int[] from) {
        this.from = from;
    }

    /** @param alike from 0 to 1; what is less than a quarter alike became nothing */
    static <T> Alignment of(List<T> from, List<T> to, ToDoubleBiFunction<T, T> alike) {
        if ((long) from.size() * to.size() > MOST) {
            return asTheyStand(from, to, alike);
        }
        var best = new double[from.size() + 1][to.size() + 1];
        var pair = new double[from.size()][to.size()];
        for (var i = from.size() - 1; i >= 0; i--) {
            for (var j = to.size() - 1; j >= 0; j--) {
                pair[i][j] = alike.applyAsDouble(from.get(i), to.get(j));
                var without = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = pair[i][j] < LEAST ? without : Math.max(without, pair[i][j] + best[i + 1][j + 1]);
            }
        }
        return new Alignment(follow(best, pair));
    }

    private static int[] follow(double[][] best, double[][] pair) {
        var to = best[0].length - 1;
        var found = new int[to];
        Arrays.fill(found, NOTHING);
        var i = 0;
        var j = 0;
        while (i < pair.length && j < to) {
            if (pair[i][j] >= LEAST && best[i][j] <= pair[i][j] + best[i + 1][j + 1]) {
                found[j++] = i++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static <T> Alignment asTheyStand(List<T> from, List<T> to, ToDoubleBiFunction<T, T> alike) {
        var found = new int[to.size()];
        for (var j = 0; j < found.length; j++) {
            found[j] = j < from.size() && alike.applyAsDouble(from.get(j), to.get(j)) >= LEAST ? j : NOTHING;
        }
        return new Alignment(found);
    }

    /** Which of the one list a thing of the other was, or {@link #NOTHING}. */
    int from(int to) {
        return from[to];
    }

    /** How much two texts have in common, by their words. */
    static double alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        var left = new ArrayList<>(SplitWords.of(other));
        var common = 0;
        for (var word : SplitWords.of(one)) {
            common += left.remove(word) ? word.length() : 0;
        }
        return 2.0 * common / (one.length() + other.length());
    }
}
