package app.closeup.tenants.sso;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer from outside that is cut off when it is long, or does not end: it fails, and is not taken for the whole. */
final class ShortAnswer implements ClientHttpResponse {

    private static final int MOST_BYTES = 512 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ClientHttpResponse answer;

    ShortAnswer(ClientHttpResponse answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        return new Counted(answer.getBody());
    }

    @Override
    public void close() {
        answer.close();
    }

    private static final class Counted extends FilterInputStream {

        private final long began = System.nanoTime();
        private int left = MOST_BYTES;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0 || System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IOException("The answer is too long, or takes too long");
            }
        }
    }
}
