package org.jointly.ui.access.provider;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.access.provider.GroupRole;
import org.jointly.api.access.provider.ProviderRole;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Lines of a group and its role; one without a group is left out. */
class GroupRolesField extends CustomField<List<GroupRole>> {
    private final Div lines = new Div();
    private final List<Line> all = new ArrayList<>();

    GroupRolesField() {
        super(List.of());
        add(lines);
    }

    void addLine() {
        put(new Line(null));
    }

    /** For {@link #read}. */
    static String written(List<GroupRole> roles) {
        return roles.stream()
                .map(role -> role.role().name() + " " + role.group())
                .collect(Collectors.joining("\n"));
    }

    static List<GroupRole> read(String kept) {
        return Arrays.stream(kept.split("\n", -1))
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new GroupRole(parts[1], ProviderRole.valueOf(parts[0])))
                .toList();
    }

    @Override
    protected List<GroupRole> generateModelValue() {
        return all.stream()
                .filter(line -> !line.group.getValue().isBlank())
                .map(line -> new GroupRole(line.group.getValue().strip(), line.role.getValue()))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<GroupRole> roles) {
        all.clear();
        lines.removeAll();
        roles.forEach(role -> put(new Line(role)));
    }

    private void put(Line line) {
        all.add(line);
        lines.add(line);
    }

    private void drop(Line line) {
        all.remove(line);
        lines.remove(line);
        updateValue();
    }

    /** A group and its role. */
    private final class Line extends Div {
        private final TextField group = new TextField(Words.say("provider.group"));
        private final Select<ProviderRole> role = new Select<>();

        Line(@Nullable GroupRole set) {
            addClassName("actions");
            role.setLabel(Words.say("provider.role"));
            role.setItems(ProviderRole.values());
            role.setItemLabelGenerator(Words::of);
            role.setValue(set == null ? ProviderRole.VIEWER : set.role());
            group.setMaxLength(200);
            if (set != null) {
                group.setValue(set.group());
            }
            group.addValueChangeListener(_ -> updateValue());
            role.addValueChangeListener(_ -> updateValue());
            add(group, role, Buttons.quiet(Words.say("action.remove"), () -> drop(this)));
        }
    }
}
