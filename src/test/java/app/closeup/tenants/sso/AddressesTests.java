package app.closeup.tenants.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an administrator's words may lead this machine. */
class AddressesTests {

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "172.32.0.1"})
    void theInternetIsPublic(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "ff02::1"
            })
    void allElseIsNot(String address) {
        assertThat(Addresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
        assertThatThrownBy(() -> OutsideAddress.check(
                        "https://" + (address.contains(":") ? "[" + address + "]" : address), Networks.PUBLIC))
                .isInstanceOf(HitchException.class);
    }

    @Test
    void aTrialReachesItsOwnMachineAndNoOtherInside() {
        assertThat(OutsideAddress.check("http://localhost:9000", Networks.LOCAL))
                .hasPort(9000);
        assertThatThrownBy(() -> OutsideAddress.check("https://10.0.0.1", Networks.LOCAL))
                .isInstanceOf(HitchException.class);
        assertThatThrownBy(() -> OutsideAddress.check("http://localhost:9000", Networks.PUBLIC))
                .isInstanceOf(HitchException.class);
    }

    @Test
    void aHouseReachesItselfByTlsAlone() {
        assertThat(OutsideAddress.check("https://10.0.0.1", Networks.PRIVATE)).hasHost("10.0.0.1");
        assertThatThrownBy(() -> OutsideAddress.check("http://10.0.0.1", Networks.PRIVATE))
                .isInstanceOf(HitchException.class);
        assertThatThrownBy(() -> OutsideAddress.check("https://169.254.169.254", Networks.PRIVATE))
                .isInstanceOf(HitchException.class);
    }

    @Test
    void aNameThatLeadsInsideIsNotCalled() {
        var outside = new Outside(new Settings(Networks.PUBLIC, null), null);

        assertThatThrownBy(() -> outside.client().getForObject("https://localhost:1/", String.class))
                .satisfies(refused -> assertThat(Hitches.outside(refused)).isEqualTo(Hitch.FORBIDDEN_ADDRESS));
    }
}
