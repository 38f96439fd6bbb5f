package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote stays text in a spreadsheet, wherever that sees the beginning of a cell. */
class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@=cmd|' /C calc'!A0",
                "x;@=cmd|' /C calc'!A0;",
                "x; @+1",
                "x;\"@=1+1",
                "\"@=1+1",
                "x\t@-1",
                "x\r\n@@SUM(1)",
                "a;b;;@=1",
                "x;         \"\"         @=1"
            })
    void aFormulaHasAnApostrophe(String marked) {
        var mark = marked.indexOf('@');
        var text = marked.substring(0, mark) + marked.substring(mark + 1);
        var harmless = marked.substring(0, mark) + "'" + marked.substring(mark + 1);

        assertThat(text(Csv.line("a", text))).isEqualTo(harmless);
    }

    @Test
    void whatIsNoneStaysAsItIs() {
        assertThat(Csv.line("a", "1-2", "x; y=1", "stage=design; name=a", "a@b.example", ""))
                .isEqualTo("a,1-2,x; y=1,stage=design; name=a,a@b.example,\r\n");
        assertThat(Csv.line("\tx", "-5")).isEqualTo("'\tx,'-5\r\n");
    }

    /** The second cell, as a reader of RFC 4180 sees it. */
    private static String text(String line) {
        var cell = line.substring(2, line.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
