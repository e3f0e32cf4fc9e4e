package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.Fault;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a row, or worth knowing about it.
 *
 * @param column the name of the column, or an empty string when the whole row is meant
 */
public record Problem(Severity severity, String column, Fault fault) {

    /** With an error, nothing of the row is imported; with a warning, all but that value; a remark says what was done. */
    public enum Severity {
        ERROR,
        WARNING,
        REMARK
    }

    /** The problems, and one more. */
    public static List<Problem> and(List<Problem> problems, Problem further) {
        return Stream.concat(problems.stream(), Stream.of(further)).toList();
    }

    public static Problem error(String column, Fault fault) {
        return new Problem(Severity.ERROR, column, fault);
    }

    public static Problem warning(String column, Fault fault) {
        return new Problem(Severity.WARNING, column, fault);
    }

    public static Problem remark(String column, Fault fault) {
        return new Problem(Severity.REMARK, column, fault);
    }
}
