package org.jointly.consultation.find;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.find.Findable;
import org.jointly.platform.find.FindableText;

/** Calls, by their titles, introductions and questions. */
@Singleton
class FindableCalls implements Findable {
    private final FindableConsultationRows rows;

    FindableCalls(FindableConsultationRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public List<FindableText> read(Collection<UUID> subjects) {
        return rows.calls(SqlArray.of(subjects));
    }
}
