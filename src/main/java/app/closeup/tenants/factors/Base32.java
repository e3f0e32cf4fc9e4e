package app.closeup.tenants.factors;

/** Bytes as letters and digits that people can type: RFC 4648, section 6, without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0L;
        var bits = 0;
        for (var next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((int) ((buffer >> bits) & 31)));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((int) ((buffer << (BITS - bits)) & 31)));
        }
        return text.toString();
    }
}
