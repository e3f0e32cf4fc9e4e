package app.closeup.tenants.sso;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells the internet's addresses from those that lead into a house, its machines and its cloud. */
final class Addresses {

    private Addresses() {}

    static boolean allowed(InetAddress address, Networks networks) {
        return isPublic(address)
                || (networks == Networks.LOCAL && address.isLoopbackAddress())
                || (networks == Networks.PRIVATE && isOfHouse(address));
    }

    /** RFC 6890: nothing of special use, nor an IPv6 address that only wraps an IPv4 one. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || isOfHouse(address)) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            // 2000::/3 is what is given out, without 6to4 (2002::/16) and 2001::/23, where Teredo is.
            case Inet6Address six ->
                (six.getAddress()[0] & 0xe0) == 0x20 && !starts(six, 0x20, 0x02) && !starts(six, 0x20, 0x01, 0x00);
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        var first = four[0] & 0xff;
        var second = four[1] & 0xff;
        var third = four[2] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    private static boolean isOfHouse(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> four.isSiteLocalAddress();
            case Inet6Address six -> six.isSiteLocalAddress() || (six.getAddress()[0] & 0xfe) == 0xfc;
            default -> false;
        };
    }

    private static boolean starts(Inet6Address address, int... bytes) {
        var all = address.getAddress();
        var head = Arrays.copyOf(all, bytes.length);
        for (var index = 0; index < bytes.length; index++) {
            if ((head[index] & 0xff) != bytes[index]) {
                return false;
            }
        }
        return true;
    }
}
