package org.jointly.consultation.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.consultation.CallRow;
import org.jointly.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation submits, whole: the text it is about, and all it says, in the form of RFC 8785.
 *
 * @param content what its receipt's hash is made of
 */
record SubmittedRows(List<RemarkRow> remarks, String content) {
    static SubmittedRows of(CallRow call, UUID organisation, int number, List<RemarkRow> remarks) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("call", call.id().toString());
        content.put("text", call.textHash());
        content.put("organisation", organisation.toString());
        content.put("number", number);
        content.put("rows", remarks.stream().map(SubmittedRows::said).toList());
        return new SubmittedRows(remarks, CanonicalJson.of(content));
    }

    String hash() {
        return CanonicalJson.sha256(content);
    }

    /** For {@link CallSubmissionRows#addRows}. */
    String columns(List<Integer> references) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var index = 0; index < remarks.size(); index++) {
            var remark = remarks.get(index);
            var row = said(remark);
            row.put("section", remark.section());
            row.put("field", remark.field());
            row.put("place", remark.place());
            row.put("reference", references.get(index));
            rows.add(row);
        }
        return CanonicalJson.of(rows);
    }

    private static Map<String, @Nullable Object> said(RemarkRow remark) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("question", remark.question());
        said.put("passage", remark.passage());
        said.put("starts", remark.starts());
        said.put("ends", remark.ends());
        said.put("quote", remark.quote());
        said.put("stance", remark.stance() == null ? null : remark.stance().toString());
        said.put("text", remark.text());
        said.put("proposal", remark.proposal());
        return said;
    }
}
