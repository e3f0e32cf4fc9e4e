package app.closeup.tenants.ui.company;

import app.closeup.tenants.Companies;
import app.closeup.tenants.archive.Archives;
import app.closeup.tenants.archive.Deletions;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The company as a whole: taken away, brought here, deleted. For owners. */
@Route("settings/data")
@PageTitle("tenants.data.title")
@PermitAll
class DataView extends Div implements BeforeEnterObserver {

    private final SettingsBody body = new SettingsBody("data");
    private final Archives archives;
    private final Deletions deletions;
    private final Companies companies;
    private final Proof proof;
    private final Formats formats;

    DataView(Archives archives, Deletions deletions, Companies companies, Proof proof, Formats formats) {
        this.archives = archives;
        this.deletions = deletions;
        this.companies = companies;
        this.proof = proof;
        this.formats = formats;
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.data.title")).subtitle(getTranslation("tenants.data.lead")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CompanyAccess.owns()) {
            body.add(
                    new ExportCard(archives, proof, formats),
                    new BringCard(archives, companies, proof),
                    new DeletionCard(deletions, companies, proof, formats));
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }
}
