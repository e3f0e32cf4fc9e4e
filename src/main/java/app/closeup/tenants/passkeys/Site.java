package app.closeup.tenants.passkeys;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a browser calls this installation; a passkey is good for no other.
 *
 * @param host such as {@code closeup.example.com}
 * @param origin such as {@code https://closeup.example.com}, with the port where it is not the usual one
 */
public record Site(String host, String origin) implements Serializable {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @param port -1 for the usual one */
    static Site of(String scheme, String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        var protocol = scheme.toLowerCase(Locale.ROOT);
        var usual = port < 0 || port == (protocol.equals("https") ? HTTPS : HTTP);
        return new Site(name, protocol + "://" + name + (usual ? "" : ":" + port));
    }
}
