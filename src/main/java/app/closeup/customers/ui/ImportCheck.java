package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportPreview;
import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.PreviewRow;
import app.closeup.customers.imports.ProblemCount;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The third step: what would happen, tried on the first rows, before anything is written. */
final class ImportCheck extends Div {

    private static final int VALUES_SHOWN = 8;

    private final transient Imports imports;
    private final transient ImportRun run;
    private final transient Formats formats;
    private final transient Runnable reload;

    ImportCheck(Uploads uploads, Imports imports, ImportRun run, Formats formats, Runnable reload) {
        this.imports = imports;
        this.run = run;
        this.formats = formats;
        this.reload = reload;
        var preview = uploads.preview(run.id());
        addClassName("import-body");
        add(summary(preview), buttons(), rows(preview));
    }

    private Card summary(ImportPreview preview) {
        var whole = preview.tried() == run.counts().total();
        var words = new Paragraph(
                whole
                        ? getTranslation("customers.import.check.whole", formats.number(preview.tried()))
                        : getTranslation(
                                "customers.import.check.part",
                                formats.number(preview.tried()),
                                formats.number(run.counts().total())));
        words.addClassNames("small", "muted");
        var tiles = new ImportTiles()
                .tile(getTranslation("customers.import.check.new"), formats.number(preview.created()))
                .tile(getTranslation("customers.import.check.here"), formats.number(preview.updated()))
                .tile(getTranslation("customers.import.check.skipped"), formats.number(preview.skipped()))
                .tile(getTranslation("customers.import.check.failed"), formats.number(preview.failed()));
        return new Card(getTranslation("customers.import.check")).body(words, tiles, problems(preview.problems()));
    }

    private Component problems(List<ProblemCount> problems) {
        if (problems.isEmpty()) {
            var words = new Paragraph(getTranslation("customers.import.check.no-problems"));
            words.addClassName("import-fine");
            return words;
        }
        var list = new UnorderedList();
        list.addClassName("import-problem-counts");
        for (var problem : problems) {
            var words = new Span(ImportWords.of(problem.example()));
            var count = new Span(getTranslation("customers.import.check.problem", problem.rows(), problem.row()));
            count.addClassNames("small", "muted");
            list.add(new ListItem(ImportWords.tag(problem.example().severity()), words, count));
        }
        return list;
    }

    private Div buttons() {
        var start = new Button(getTranslation("customers.import.start"), _ -> {
            imports.start(run.id());
            getUI().ifPresent(ui -> Links.open(ui, ImportLink.to(run.id())));
            reload.run();
        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        var back = Links.button(ImportLink.to(run.id()), getTranslation("customers.import.back-to-columns"));
        var buttons = new Div(start, back);
        buttons.addClassName("import-buttons");
        return buttons;
    }

    private Card rows(ImportPreview preview) {
        var shown = preview.rows().stream().map(PreviewRow::row).toList();
        var values = new LinkedHashMap<String, Function<ReadRow, @Nullable String>>();
        possibleValues().forEach((key, value) -> {
            if (values.size() < VALUES_SHOWN && shown.stream().anyMatch(row -> value.apply(row) != null)) {
                values.put(key, value);
            }
        });
        var titles = new ArrayList<String>();
        titles.add(getTranslation("customers.import.row"));
        titles.add(getTranslation("customers.import.outcome"));
        titles.add(getTranslation("customers.field.name"));
        values.keySet().forEach(key -> titles.add(getTranslation(key)));
        titles.add(getTranslation("customers.import.remarks"));
        var caption = getTranslation("customers.import.check.rows", shown.size());
        var table = new ImportTable(caption, titles);
        for (var row : preview.rows()) {
            var cells = new ArrayList<Component>();
            cells.add(ImportTable.words(formats.number(row.row().number())));
            cells.add(ImportWords.tag(row.outcome()));
            cells.add(ImportTable.words(Optional.ofNullable(row.row().details())
                    .map(CustomerDetails::name)
                    .orElse("—")));
            values.values()
                    .forEach(value ->
                            cells.add(ImportTable.words(Objects.requireNonNullElse(value.apply(row.row()), ""))));
            cells.add(ImportWords.list(row.row().problems()));
            table.row(cells);
        }
        return new Card(caption).body(table);
    }

    /** In the order in which they are worth the room. */
    private Map<String, Function<ReadRow, @Nullable String>> possibleValues() {
        var values = new LinkedHashMap<String, Function<ReadRow, @Nullable String>>();
        values.put("customers.field.external-id", detail(CustomerDetails::externalId));
        values.put("customers.import.belongs-to", row -> link(row.link()));
        values.put(
                "customers.field.job-title", detail(details -> details.person().jobTitle()));
        values.put("customers.field.email", detail(details -> details.contact().email()));
        values.put("customers.field.phone", detail(details -> details.contact().phone()));
        values.put("customers.field.city", detail(details -> details.address().city()));
        values.put("customers.field.country", detail(ImportCheck::country));
        values.put(
                "customers.field.customer-since",
                detail(details -> details.profile().customerSince() == null
                        ? null
                        : formats.date(details.profile().customerSince())));
        values.put(
                "customers.field.industry", detail(details -> details.profile().industry()));
        values.put(
                "customers.field.employees",
                detail(details -> details.profile().employees() == null
                        ? null
                        : formats.number(details.profile().employees())));
        values.put("customers.field.revenue", detail(details -> {
            var revenue = details.profile().revenue();
            return revenue == null ? null : formats.money(revenue.minor(), revenue.currency());
        }));
        values.put(
                "customers.field.website", detail(details -> details.contact().website()));
        values.put("customers.field.external-id", detail(CustomerDetails::externalId));
        return values;
    }

    private static Function<ReadRow, @Nullable String> detail(Function<CustomerDetails, @Nullable String> value) {
        return row -> row.details() == null ? null : value.apply(row.details());
    }

    private static @Nullable String link(@Nullable Link link) {
        if (link == null) {
            return null;
        }
        return link.name() == null ? link.externalId() : link.name();
    }

    private static @Nullable String country(CustomerDetails details) {
        var code = details.address().country();
        return code == null
                ? details.address().countryGiven()
                : Locale.of("", code).getDisplayCountry(UI.getCurrent().getLocale());
    }
}
