package app.closeup.tenants.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.InetAddress;

/** The machine at the other end of the current request. */
final class Client {

    private Client() {}

    static String address() {
        var request = VaadinServletRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }

    /**
     * Whether it is this machine. The address that a proxy reports is not enough, for anybody may write such a header:
     * the connection itself has to have come in by the loopback interface, where nothing from outside arrives.
     */
    static boolean isThisMachine() {
        var request = VaadinServletRequest.getCurrent();
        return request != null && isLoopback(request.getRemoteAddr()) && isLoopback(request.getLocalAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
