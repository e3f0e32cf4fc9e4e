package app.closeup.ui.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** How each list was left in this tab. */
final class ListMemory implements Serializable {

    private final Map<String, String> routes = new HashMap<>();

    private ListMemory() {}

    static ListMemory of(UI ui) {
        var known = ComponentUtil.getData(ui, ListMemory.class);
        if (known != null) {
            return known;
        }
        var fresh = new ListMemory();
        ComponentUtil.setData(ui, ListMemory.class, fresh);
        return fresh;
    }

    void keep(String path, QueryParameters parameters) {
        var query = parameters.getQueryString();
        routes.put(path, query.isEmpty() ? path : path + "?" + query);
    }

    /** The list's own route where nothing is remembered of it. */
    String routeTo(String path) {
        return routes.getOrDefault(path, path);
    }
}
