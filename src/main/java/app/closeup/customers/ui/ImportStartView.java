package app.closeup.customers.ui;

import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.ImportId;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where an import begins: the upload, and the imports so far. */
@Route(ImportLink.START)
@PageTitle("customers.import.title")
@RolesAllowed("CUSTOMERS_CREATE")
@StyleSheet("closeup/imports.css")
class ImportStartView extends Div implements AfterNavigationObserver {

    private final Imports imports;
    private final Formats formats;
    private final Div problem = new Div();
    private final Div history = new Div();

    ImportStartView(Uploads uploads, Imports imports, Formats formats) {
        this.imports = imports;
        this.formats = formats;

        problem.addClassName("import-notice");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var hint = new Paragraph(getTranslation(
                "customers.import.upload.hint", uploads.largestFile().toMegabytes()));
        hint.addClassNames("small", "muted");
        var upload = new Card(getTranslation("customers.import.upload.title"))
                .body(problem, new ImportUpload(uploads, this::open, this::refuse), hint);

        var body = new Div(new ImportSteps(ImportSteps.Step.FILE), upload, history);
        body.addClassNames("page-body", "import-body");
        addClassName("page");
        add(
                new PageHeader(getTranslation("customers.import.title"))
                        .subtitle(getTranslation("customers.import.subtitle"))
                        .actions(Links.button(CustomerLink.LIST, getTranslation("customers.import.back"))),
                body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        history.removeAll();
        var runs = imports.history();
        if (!runs.isEmpty()) {
            history.add(new ImportHistory(runs, formats));
        }
    }

    private void open(ImportId id) {
        getUI().ifPresent(ui -> Links.open(ui, ImportLink.to(id)));
    }

    private void refuse(Fault fault) {
        problem.setText(ImportWords.of(fault));
        problem.setVisible(true);
    }
}
