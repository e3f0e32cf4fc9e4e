package app.closeup.tenants.sso;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Checks an address that a company's administrator or its provider names, before anything is sent there. */
final class OutsideAddress {

    static final int LONGEST = 500;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private OutsideAddress() {}

    /** @throws HitchException when it is none that we speak to */
    static URI check(String text, Networks networks) {
        try {
            var address = new URI(text.strip());
            if (text.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && isSafe(address, networks)) {
                return address;
            }
        } catch (URISyntaxException _) {
            // No address at all: answered below.
        }
        throw new HitchException(Hitch.FORBIDDEN_ADDRESS);
    }

    private static boolean isSafe(URI address, Networks networks) {
        var local = networks == Networks.LOCAL && THIS_MACHINE.contains(address.getHost());
        return "https".equals(address.getScheme())
                ? local || isAllowedLiteral(address.getHost(), networks)
                : "http".equals(address.getScheme()) && local;
    }

    /** A name is looked up when it is called; an address in digits can be judged now. */
    private static boolean isAllowedLiteral(String host, Networks networks) {
        try {
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return Addresses.allowed(InetAddress.ofLiteral(bare), networks);
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
