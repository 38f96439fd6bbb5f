package org.jointly.ui.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints, where a browser test fails, what each of its visitors had before them: that a time ran out says too little. */
public final class LastSeen implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final int LONGEST = 1_500;
    private static final Set<Visitor> present = new LinkedHashSet<>();
    private static final List<String> left = new ArrayList<>();

    static void arrives(Visitor visitor) {
        present.add(visitor);
    }

    /** A visitor leaves before the test is known to have failed. */
    static void leaves(Visitor visitor) {
        present.remove(visitor);
        left.add(described(visitor));
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        left.clear();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            left.forEach(System.out::println);
            present.forEach(visitor -> System.out.println(described(visitor)));
        }
    }

    private static String described(Visitor visitor) {
        var text = new StringBuilder("--- A visitor of the test that failed:");
        for (var frame : visitor.page().frames()) {
            text.append("\n[").append(frame.url()).append("] ").append(words(frame));
        }
        Stream.concat(visitor.errors().stream(), visitor.warnings().stream())
                .forEach(said -> text.append("\n! ").append(said));
        return text.toString();
    }

    private static String words(Frame frame) {
        try {
            var words = frame.locator("body").innerText(new Locator.InnerTextOptions().setTimeout(2_000));
            return words.substring(0, Math.min(words.length(), LONGEST)).replace('\n', ' ');
        } catch (PlaywrightException hidden) {
            return "(cannot be read)";
        }
    }
}
