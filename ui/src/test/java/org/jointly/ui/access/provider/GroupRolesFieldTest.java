package org.jointly.ui.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jointly.api.access.provider.GroupRole;
import org.jointly.api.access.provider.ProviderRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class GroupRolesFieldTest extends BrowserlessTest {
    private static final GroupRole STAFF = new GroupRole("All staff", ProviderRole.VIEWER);
    private static final GroupRole WRITERS = new GroupRole("writers", ProviderRole.EDITOR);

    private final GroupRolesField field = new GroupRolesField();

    @BeforeEach
    void twoGroupsStandForRoles() {
        UI.getCurrent().add(field);
        field.setValue(List.of(STAFF, WRITERS));
    }

    @Test
    void aLineIsRemovedAndAddedAndOneWithoutAGroupIsLeftOut() {
        test(find(Button.class, field).all().getFirst()).click();
        assertThat(field.getValue()).containsExactly(WRITERS);

        field.addLine();
        assertThat(field.getValue()).containsExactly(WRITERS);
        test(find(TextField.class, field).all().getLast()).setValue(" partners ");
        assertThat(field.getValue()).containsExactly(WRITERS, new GroupRole("partners", ProviderRole.VIEWER));
    }

    @Test
    void whatIsKeptOfItComesBack() {
        assertThat(GroupRolesField.read(GroupRolesField.written(field.getValue())))
                .containsExactly(STAFF, WRITERS);
        assertThat(GroupRolesField.read(GroupRolesField.written(List.of()))).isEmpty();
    }
}
