package app.closeup.customers.ui;

import app.closeup.customers.imports.ColumnTitles;
import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportSettings;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.tenants.Staff;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The second step: how the file is written, what its columns mean, and what is done with its rows. */
final class ImportColumns extends Div {

    private final transient Uploads uploads;
    private final transient ImportRun run;
    private final transient Runnable reload;
    private final ImportRules rules;
    private final Span problem = new Span();
    private transient ImportSettings settings;

    ImportColumns(Uploads uploads, ImportRun run, Staff staff, Runnable reload) {
        this.uploads = uploads;
        this.run = run;
        this.reload = reload;
        this.settings = run.understood();
        this.rules = new ImportRules(settings, staff, this::choose);

        var columns = new ImportColumnList(
                ColumnTitles.of(settings.shape()),
                uploads.sample(run.id()),
                uploads.suggestions(run.id()).columns(),
                settings.mapping(),
                mapping -> choose(settings.withMapping(mapping)));
        problem.addClassName("import-notice");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        addClassName("import-body");
        add(new ImportFormat(settings, this::chooseFormat), columns, rules, problem, buttons());
    }

    private Div buttons() {
        var next = new Button(getTranslation("customers.import.continue"), _ -> goOn());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var drop = new Button(getTranslation("customers.import.drop"), _ -> drop());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(next, drop);
        buttons.addClassName("import-buttons");
        return buttons;
    }

    private void choose(ImportSettings chosen) {
        settings = chosen;
        uploads.choose(run.id(), chosen);
        rules.show(chosen);
        problem.setVisible(false);
    }

    private void chooseFormat(CsvFormat format) {
        try {
            uploads.chooseFormat(run.id(), format);
        } catch (UnreadableFileException e) {
            Toast.problem(ImportWords.of(e.fault()));
        }
        reload.run();
    }

    private void goOn() {
        if (hasNames()) {
            getUI().ifPresent(ui -> Links.open(ui, ImportLink.check(run.id())));
        } else {
            problem.setText(getTranslation("customers.import.no-names"));
            problem.setVisible(true);
        }
    }

    /** Rows without a name cannot become customers. */
    private boolean hasNames() {
        var mapping = settings.mapping();
        return mapping.has(Target.NAME)
                || switch (mapping.kind()) {
                    case ORGANISATIONS -> mapping.has(Target.COMPANY);
                    case PEOPLE -> mapping.has(Target.GIVEN_NAME) || mapping.has(Target.FAMILY_NAME);
                    case BY_COLUMN ->
                        mapping.has(Target.COMPANY)
                                || mapping.has(Target.GIVEN_NAME)
                                || mapping.has(Target.FAMILY_NAME);
                };
    }

    private void drop() {
        uploads.discard(run.id());
        Toast.show(getTranslation("customers.import.dropped", run.fileName()));
        getUI().ifPresent(ui -> Links.open(ui, ImportLink.START));
    }
}
