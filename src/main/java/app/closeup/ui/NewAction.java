package app.closeup.ui;

import app.closeup.ui.kit.Sign;
import java.util.function.BooleanSupplier;

/**
 * Something that can be created from anywhere: a bean of this type appears under "New" and in the palette.
 *
 * @param order small ones come first
 * @param labelKey the key of its name in the message bundles
 * @param route where creating begins, without a leading slash; may carry a query
 * @param offered whether the signed-in person may
 */
public record NewAction(int order, String labelKey, Sign sign, String route, BooleanSupplier offered) {}
