package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.Staff;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One import, at the step where it is: the address alone says which. */
@Route(ImportLink.START)
@PageTitle("customers.import.title")
@RolesAllowed("CUSTOMERS_CREATE")
@StyleSheet("closeup/imports.css")
class ImportView extends Div implements HasUrlParameter<String>, AfterNavigationObserver {

    private final Uploads uploads;
    private final Imports imports;
    private final Staff staff;
    private final Formats formats;
    private Optional<ImportId> id = Optional.empty();
    private boolean checking;

    ImportView(Uploads uploads, Imports imports, Staff staff, Formats formats) {
        this.uploads = uploads;
        this.imports = imports;
        this.staff = staff;
        this.formats = formats;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = ImportLink.parse(parameter);
        checking = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .filter("check"::equals)
                .isPresent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        id.flatMap(imports::find)
                .filter(run -> run.state() != ImportState.UPLOADING)
                .ifPresentOrElse(this::show, this::showUnknown);
    }

    private void show(ImportRun run) {
        var header = new PageHeader(run.fileName())
                .beside(ImportWords.tag(run.state()))
                .subtitle(getTranslation(
                        "customers.import.about",
                        formats.size(run.fileSize()),
                        run.counts().total(),
                        formats.dateTime(run.createdAt()),
                        run.createdByName()))
                .actions(Links.button(ImportLink.START, getTranslation("customers.import.all")));
        var body = new Div(new ImportSteps(step(run)), content(run));
        body.addClassNames("page-body", "import-body");
        add(header, body);
        header.getElement().executeJs("this.scrollIntoView({block: 'end'})");
    }

    private ImportSteps.Step step(ImportRun run) {
        if (run.state() != ImportState.READY) {
            return ImportSteps.Step.RESULT;
        }
        return checking ? ImportSteps.Step.CHECK : ImportSteps.Step.COLUMNS;
    }

    private Component content(ImportRun run) {
        if (run.state().isMoving()) {
            return new ImportProgress(imports, run, this::show);
        }
        if (run.state() != ImportState.READY) {
            return new ImportResult(imports, run, formats, this::show);
        }
        return checking
                ? new ImportCheck(uploads, imports, run, formats, this::show)
                : new ImportColumns(uploads, run, staff, this::show);
    }

    private void showUnknown() {
        var missing = new EmptyState(
                        Sign.FILE,
                        getTranslation("customers.import.unknown.title"),
                        getTranslation("customers.import.unknown.text"))
                .actions(Links.primaryButton(ImportLink.START, getTranslation("customers.import.all")));
        add(new PageHeader(getTranslation("customers.import.title")), missing);
    }
}
