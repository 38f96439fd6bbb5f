package org.jointly.ui.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.VersionApi;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.consultation.making.CallForm;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;

/** A new call of a programme. */
@Prototype
@Route(value = "programmes/:programme/consultations/new", layout = ProgrammeLayout.class)
@StyleSheet("context://jointly/consultation.css")
class NewCallView extends ProgrammeTabView {
    private final transient ConsultationApi calls;
    private final transient DocumentApi documents;
    private final transient VersionApi versions;
    private final transient OrganisationApi organisations;

    NewCallView(ConsultationApi calls, DocumentApi documents, VersionApi versions, OrganisationApi organisations) {
        super("call.new");
        this.calls = calls;
        this.documents = documents;
        this.versions = versions;
        this.organisations = organisations;
    }

    @Override
    public void show(Programme programme) {
        var all = "programmes/" + programme.id() + "/consultations";
        var back = new Anchor("/" + all, Words.say("call.back"));
        back.addClassName("back");
        removeAll();
        add(
                back,
                new H2(Words.say("call.new")),
                new Paragraph(Words.say("call.new-text")),
                new CallForm(
                        calls,
                        documents,
                        versions,
                        organisations,
                        programme,
                        NewCallView::made,
                        () -> UI.getCurrent().navigate(all)));
    }

    private static void made(Call call) {
        Notices.done(Words.say("call.was-made", call.title()));
        UI.getCurrent().navigate(CallLine.at(call.id()));
    }
}
