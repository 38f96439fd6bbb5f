package org.jointly.consultation.sheet;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a table of comments says.
 *
 * @param rows in its order; none of those that have a fault
 * @param faults in its order; those of whole columns first
 * @param untouched comments whose row says what was exported
 */
record ReadSheet(List<ReadRow> rows, List<SheetFault> faults, Set<UUID> untouched) {
    public ReadSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        untouched = Set.copyOf(untouched);
    }
}
