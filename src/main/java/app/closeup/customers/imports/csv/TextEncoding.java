package app.closeup.customers.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The encodings in which tables of customers are commonly written. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1254("windows-1254"),
    WINDOWS_1257("windows-1257"),
    WINDOWS_1258("windows-1258");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String charset;

    TextEncoding(String charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return Charset.forName(charset);
    }

    /** Reads without the byte order mark. Bytes that no UTF knows end the reading; in other encodings they become �. */
    Reader read(InputStream bytes) throws IOException {
        var action = isUnicode() ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        var decoder = charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        var reader = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 15);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private boolean isUnicode() {
        return charset.startsWith("UTF");
    }
}
