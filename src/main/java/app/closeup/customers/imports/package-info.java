/** Customers from files: uploaded, understood, checked, written in steps that survive a crash, and taken back. */
@NullMarked
package app.closeup.customers.imports;

import org.jspecify.annotations.NullMarked;
