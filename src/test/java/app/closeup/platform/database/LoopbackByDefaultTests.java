package app.closeup.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.TrialDatabase;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class LoopbackByDefaultTests {

    private static final EmbeddedDatabase EMBEDDED = new TrialDatabase();

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final MockEnvironment environment = new MockEnvironment();
    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @Test
    void aTrialAnswersItsOwnMachineAlone() {
        beans.addBean("embedded", EMBEDDED);

        customize();

        assertThat(server.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void anAddressThatIsGivenIsKept() {
        beans.addBean("embedded", EMBEDDED);
        environment.setProperty("server.address", "0.0.0.0");

        customize();

        assertThat(server.getAddress()).isNull();
    }

    @Test
    void withADatabaseOfItsOwnEverybodyIsAnswered() {
        customize();

        assertThat(server.getAddress()).isNull();
    }

    private void customize() {
        new LoopbackByDefault(beans.getBeanProvider(EmbeddedDatabase.class), environment).customize(server);
    }
}
