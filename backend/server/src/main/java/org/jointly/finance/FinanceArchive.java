package org.jointly.finance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** The published budgets and transactions of an organisation's archive. */
@Singleton
class FinanceArchive implements ArchivePart {
    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of(
                        "finance.budget_line",
                        "id programme position type status from_day to_day amount currency value_day"),
                ArchiveTable.of(
                        "finance.transaction",
                        "id programme position type day amount currency value_day description provider receiver ref"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }
}
