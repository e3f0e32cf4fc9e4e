/** Reading and writing CSV files as they come: encodings, delimiters, headers, and rows, one at a time. */
@NullMarked
package app.closeup.customers.imports.csv;

import org.jspecify.annotations.NullMarked;
