package org.jointly.ui.programme;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup.RadioButtonGroupI18n;
import com.vaadin.flow.function.SerializableRunnable;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.programme.Stage;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Moves a programme to another stage. */
class StageDialog extends Dialog {
    private final transient ProgrammeApi programmes;
    private final transient Programme programme;
    private final SerializableRunnable done;
    private final RadioButtonGroup<Stage> stage = new RadioButtonGroup<>(Words.say("stage.next"));
    private final Saving saving = new Saving();

    StageDialog(ProgrammeApi programmes, Programme programme, SerializableRunnable done) {
        this.programmes = programmes;
        this.programme = programme;
        this.done = done;
        setHeaderTitle(Words.say("stage.change"));
        stage.setItems(programme.nextStages());
        stage.setItemLabelGenerator(Words::of);
        stage.getElement().getThemeList().add("vertical");
        var lost = new Paragraph(Words.say("stage.terminate-warning"));
        lost.addClassName("warning");
        lost.setVisible(false);
        stage.addValueChangeListener(change -> lost.setVisible(change.getValue() == Stage.TERMINATED));
        stage.setRequiredIndicatorVisible(true);
        stage.setI18n(new RadioButtonGroupI18n().setRequiredErrorMessage(Words.say("stage.choose")));
        saving.field("/stage", stage);
        add(new Paragraph(Words.say("stage.now", Words.of(programme.stage()))), stage, lost, saving);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.main(Words.say("stage.change"), this::change));
    }

    private void change() {
        saving.attempt(() -> {
            var chosen = stage.getValue();
            programmes.changeStage(programme.id(), new ChangeStage(chosen, programme.version()));
            close();
            Notices.done(Words.say("stage.changed", Words.of(chosen)));
            done.run();
        });
    }
}
