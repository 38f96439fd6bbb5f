package org.jointly.platform.limit;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.util.Locale;
import org.jointly.platform.RequestsRefused.Kind;

/**
 * How much of one kind of costly work is done.
 *
 * @param name the kind's, in small letters
 * @param person at once for one person, on one node
 * @param organisation at once for one organisation, on one node
 * @param node at once on one node
 * @param personDay for one person on one day (UTC), exactly, over all nodes; 0 for as much as they like
 * @param organisationDay the same for all who act for one organisation
 */
@EachProperty("jointly.costly")
record CostlyLimit(@Parameter String name, int person, int organisation, int node, int personDay, int organisationDay) {
    Kind kind() {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    CostlyLimit times(int factor) {
        return new CostlyLimit(
                name,
                person * factor,
                organisation * factor,
                node * factor,
                personDay * factor,
                organisationDay * factor);
    }
}
