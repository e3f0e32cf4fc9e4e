package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.CsvShape;
import app.closeup.customers.imports.mapping.Mapping;

/**
 * How a file is read and what is done with its rows.
 *
 * @param createCompanies whether a company that a row names, and that is not here, is created
 */
public record ImportSettings(
        CsvFormat format, CsvShape shape, Mapping mapping, Existing existing, boolean createCompanies) {

    public ImportSettings withMapping(Mapping mapping) {
        return new ImportSettings(format, shape, mapping, existing, createCompanies);
    }

    public ImportSettings withExisting(Existing existing) {
        return new ImportSettings(format, shape, mapping, existing, createCompanies);
    }

    public ImportSettings withCreateCompanies(boolean createCompanies) {
        return new ImportSettings(format, shape, mapping, existing, createCompanies);
    }
}
