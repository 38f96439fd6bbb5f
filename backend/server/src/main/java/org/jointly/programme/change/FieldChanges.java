package org.jointly.programme.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.api.programme.change.ProgrammeField;
import org.jointly.api.programme.change.TextChange;
import org.jspecify.annotations.Nullable;

/** Gathers what became different of a programme, field by field. */
public final class FieldChanges {
    /** As much of a stretch of words as a line of a history bears. */
    private static final int LETTERS = 300;

    private final List<FieldChange> fields = new ArrayList<>();
    private final List<TextChange> texts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    /** In each language that it stood or stands in. */
    public void texts(ProgrammeField field, List<Text> before, List<Text> after) {
        var old = byLanguage(before);
        var now = byLanguage(after);
        var languages = new LinkedHashSet<>(now.keySet());
        languages.addAll(old.keySet());
        languages.stream()
                .filter(language -> !Objects.equals(old.get(language), now.get(language)))
                .forEach(language -> text(new TextChange(field, language, old.get(language), now.get(language))));
    }

    public void day(ProgrammeField field, @Nullable LocalDate before, @Nullable LocalDate after) {
        values(field, day(before), day(after));
    }

    public void values(ProgrammeField field, Set<ChangedValue> before, Set<ChangedValue> after) {
        var removed = without(before, after);
        var added = without(after, before);
        if (!removed.isEmpty() || !added.isEmpty()) {
            fields.add(new FieldChange(field, null, removed, added, false));
            Stream.of(removed, added).flatMap(List::stream).forEach(value -> words.addAll(ValueWords.of(field, value)));
        }
    }

    List<FieldChange> fields() {
        return fields;
    }

    List<TextChange> texts() {
        return texts;
    }

    /** What the change is found by: all that was removed and added, whole. */
    List<String> words() {
        return words;
    }

    private void text(TextChange text) {
        var change = WordChange.between(text.before(), text.after());
        var changed = Stream.of(change.removed(), change.added())
                .flatMap(List::stream)
                .toList();
        var longer = (text.before() != null && text.after() != null)
                || changed.stream().anyMatch(stretch -> stretch.length() > LETTERS);
        fields.add(new FieldChange(
                text.field(), text.language(), shortened(change.removed()), shortened(change.added()), longer));
        texts.add(text);
        words.addAll(changed);
    }

    private static List<ChangedValue> shortened(List<String> stretches) {
        return stretches.stream()
                .map(FieldChanges::shortened)
                .map(ChangedValue::ofText)
                .toList();
    }

    private static String shortened(String stretch) {
        return stretch.codePointCount(0, stretch.length()) <= LETTERS
                ? stretch
                : stretch.substring(0, stretch.offsetByCodePoints(0, LETTERS)).stripTrailing() + " …";
    }

    /** A file may bring several of one kind in one language. */
    private static Map<String, String> byLanguage(List<Text> texts) {
        return texts.stream()
                .collect(Collectors.toMap(
                        Text::language, Text::text, (one, other) -> one + "\n\n" + other, LinkedHashMap::new));
    }

    private static Set<ChangedValue> day(@Nullable LocalDate day) {
        return day == null ? Set.of() : Set.of(ChangedValue.ofText(day.toString()));
    }

    private static List<ChangedValue> without(Set<ChangedValue> all, Set<ChangedValue> others) {
        return all.stream().filter(value -> !others.contains(value)).toList();
    }
}
