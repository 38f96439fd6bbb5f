package org.jointly.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.jointly.api.access.Role;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell as it is put together for everybody: with what the features really offer. */
@ViewPackages(packages = "org.jointly.ui.none")
class ShellTest extends BrowserlessTest {
    private static ApplicationContext beans;

    @BeforeAll
    static void assemble() {
        beans = ApplicationContext.run(Map.of("jointly.web", "false"));
    }

    @AfterAll
    static void takeApart() {
        beans.close();
    }

    @Test
    void theRoomsStandInOneOrder() {
        Cast.actsFor(Cast.IOM, Role.SAFEGUARDING);

        assertThat(rooms()).containsExactly("/", "/programmes", "/consultations", "/voices", "/organisation");
    }

    @Test
    void whoHasNothingToDoWithVoicesDoesNotSeeTheirRoom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);

        assertThat(rooms()).containsExactly("/", "/programmes", "/consultations", "/organisation");
    }

    @Test
    void everyRoomHasALetterOfItsOwn() {
        assertThat(beans.getBeansOfType(Room.class))
                .extracting(Room::letter)
                .containsExactly('h', 'p', 'c', 'v', 'o', 'l');
    }

    private List<String> rooms() {
        UI.getCurrent().add(beans.getBean(Shell.class));
        return find(Nav.class)
                .single()
                .getChildren()
                .map(link -> ((RoomLink) link).getHref())
                .toList();
    }
}
