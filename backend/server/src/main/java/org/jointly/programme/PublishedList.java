package org.jointly.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointly.programme.Programmes.Loss;

/**
 * One list of a published programme, as it is kept and as it comes.
 *
 * @param part its name in reports and in the trail
 * @param thing what an item is about: another amount of the same thing is news of it, not its loss
 */
public record PublishedList<T>(String part, List<T> kept, List<T> coming, Function<T, List<?>> thing) {
    boolean changed() {
        return !kept.equals(coming);
    }

    Optional<Loss> loss() {
        var left = new ArrayList<>(kept.stream().map(thing).toList());
        coming.stream().map(thing).forEach(left::remove);
        return left.isEmpty() ? Optional.empty() : Optional.of(new Loss(part, left.size(), false));
    }
}
