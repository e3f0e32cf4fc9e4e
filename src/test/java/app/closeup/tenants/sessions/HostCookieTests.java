package app.closeup.tenants.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class HostCookieTests {

    @Test
    void overTlsTheCookieIsOfThisHostAlone() {
        var cookie = cookie("https://crm.example.com");

        assertThat(cookie.getName()).isEqualTo("__Host-closeup");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void onOnesOwnMachineItStaysAsItIs() {
        assertThat(cookie("").getName()).isNull();
        assertThat(cookie("http://localhost:8080").isSecure()).isFalse();
    }

    private static SessionCookieConfig cookie(String baseUrl) {
        var context = new MockServletContext();
        new HostCookie(baseUrl).onStartup(context);
        return context.getSessionCookieConfig();
    }
}
