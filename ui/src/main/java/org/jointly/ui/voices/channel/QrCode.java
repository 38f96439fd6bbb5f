package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** An address as a picture that phones read; drawn here, so that no other site learns of it. */
class QrCode extends Div {
    private static final int QUIET = 4;

    QrCode(String text, String label) {
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(text));
    }

    /** One square a dark module, and the quiet margin that readers need around them. */
    static String svg(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        var side = code.size + 2 * QUIET;
        return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path class=\"paper\" d=\"M0,0h%dv%dh-%dz\"/><path class=\"ink\" d=\"%s\"/></svg>"
                .formatted(side, side, side, side, side, path);
    }
}
