package app.closeup.tenants.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All areas that the modules declare. */
@Component
public class Areas {

    private final List<Area> all;

    Areas(List<Area> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Area::owned).reversed())
                .toList();
    }

    /** Those of records first, then those of the company as a whole. */
    public List<Area> all() {
        return all;
    }

    public Optional<Area> find(String code) {
        return all.stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
