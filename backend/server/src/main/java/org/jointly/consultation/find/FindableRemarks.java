package org.jointly.consultation.find;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;

/** What organisations say in calls: what they prepare, for themselves, and what they submitted, for those that read it. */
@Singleton
class FindableRemarks implements Findable {
    private final FindableConsultationRows rows;

    FindableRemarks(FindableConsultationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "remark";
    }

    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return rows.remarks(SqlArray.of(subjects));
    }
}
