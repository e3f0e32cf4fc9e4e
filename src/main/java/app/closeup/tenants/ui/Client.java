package app.closeup.tenants.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The machine at the other end of the current request. */
public final class Client {

    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    /** How proxies say that they passed a request on. */
    private static final Pattern PASSED_ON =
            Pattern.compile("(?i)forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|.*-connecting-ip|true-client-ip");

    private Client() {}

    public static String address() {
        var request = VaadinServletRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }

    /**
     * Whether it is this machine. The address that a proxy reports is not enough, for anybody may write such a header:
     * the connection itself has to have come in by the loopback interface, where nothing from outside arrives but by a
     * proxy, which says so in a header. And the page has to be asked for by a name of this machine: a site on the web can
     * give it one of its own, and then read what the visitor's browser sees under it.
     */
    public static boolean isThisMachine(@Nullable HttpServletRequest request) {
        return request != null
                && isLoopback(request.getRemoteAddr())
                && isLoopback(request.getLocalAddr())
                && Collections.list(request.getHeaderNames()).stream().noneMatch(PASSED_ON.asMatchPredicate())
                && isOwnName(request.getHeader("Host"));
    }

    /** As the browser wrote it: what a proxy says of it anybody may say. */
    private static boolean isOwnName(@Nullable String host) {
        var name = host == null ? "" : PORT.matcher(host).replaceFirst("");
        return name.equalsIgnoreCase("localhost")
                || isLoopback(BRACKETS.matcher(name).replaceAll(""));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
