package app.closeup.tenants.passkeys;

import app.closeup.tenants.letters.MailedLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/**
 * Under which name people reach this installation: the configured one, else the one that the browser asked for. Whoever
 * writes another name into a request gains nothing by it, for browsers sign the name that they see themselves.
 */
@Component
public class Sites {

    private final MailedLinks links;

    Sites(MailedLinks links) {
        this.links = links;
    }

    public Site of(HttpServletRequest request) {
        return links.base()
                .map(URI::create)
                .filter(base -> base.getScheme() != null && base.getHost() != null)
                .map(base -> Site.of(base.getScheme(), base.getHost(), base.getPort()))
                .orElseGet(() -> Site.of(request.getScheme(), request.getServerName(), request.getServerPort()));
    }
}
