package org.jointly.consultation.sheet;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a spreadsheet show a number as a date. */
final class SheetDates extends DefaultHandler {
    private static final int LONGEST_FORMAT = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> styles = new ArrayList<>();
    private boolean ofCells;

    boolean isDate(int style) {
        return style >= 0 && style < styles.size() && styles.get(style);
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes about) {
        switch (name) {
            case "numFmt" ->
                formats.put(
                        Integer.parseInt(about.getValue("numFmtId")),
                        requireNonNullElse(about.getValue("formatCode"), ""));
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    styles.add(isDateFormat(Integer.parseInt(requireNonNullElse(about.getValue("numFmtId"), "0"))));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private boolean isDateFormat(int number) {
        var format = formats.containsKey(number) ? formats.get(number) : BuiltinFormats.getBuiltinFormat(number);
        return format != null && format.length() <= LONGEST_FORMAT && DateUtil.isADateFormat(number, format);
    }
}
