package dev.omnify.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.kit.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    private static final Map<String, String[]> NAMES = Map.of(
            "public.example", new String[] {"93.184.216.34", "2606:2800:220:1::1"},
            "inside.example", new String[] {"10.1.2.3"},
            "mixed.example", new String[] {"93.184.216.34", "127.0.0.1"},
            "mixed6.example", new String[] {"93.184.216.34", "fd00::1"});

    private final AddressCheck check =
            new AddressCheck(Set.of("127.0.0.1:8090", "sandbox:80"), AddressCheckTest::resolve);

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        String[] addresses = NAMES.get(host);
        if (addresses == null) {
            // Literals only: nothing here asks a name server.
            if (!host.matches("\\[.*]|[0-9.]+")) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(host);
        }
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.example/",
                "https://public.example:8443/a?b=c",
                "HTTPS://public.example/",
                "http://8.8.8.8/",
                "http://172.15.0.1/",
                "http://172.32.0.1/",
                "http://100.63.255.255/",
                "http://100.128.0.1/",
                "http://[2606:4700:4700::1111]/"
            })
    void letsPublicAddressesPass(String uri) {
        assertThatCode(() -> check.check(URI.create(uri))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1.2.3:8080/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://224.0.0.1/",
                "http://239.255.255.255/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://inside.example/",
                "http://mixed.example/",
                "http://mixed6.example/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://8.8.8.010/",
                "http://127.0.0.1./",
                "http://[::1]/",
                "http://[::]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:8.8.8.8%25eth0]/",
                "http://[::ffff:a00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::8.8.8.8]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://user@public.example/",
                "http://user:password@public.example/",
                "http://public.example@127.0.0.1/",
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://public.example/",
                "//public.example/",
                "/relative",
                "http:///path",
                "http://under_score.example/",
                "mailto:someone@public.example"
            })
    void refusesWhatMustNotBeCalled(String uri) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check.check(URI.create(uri)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(OutboundProblem.ADDRESS_REFUSED));
    }

    @Test
    void letsTheVeryHostAndPortPassThatTheOperatorAllows() {
        assertThatCode(() -> check.check(URI.create("http://127.0.0.1:8090/x"))).doesNotThrowAnyException();
        assertThatCode(() -> check.check(URI.create("http://SANDBOX/x"))).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check.check(URI.create("http://127.0.0.1:8091/x")));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check.check(URI.create("http://u@127.0.0.1:8090/x")));
    }

    @Test
    void isUnavailableWhereTheNameIsNotFound() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check.check(URI.create("http://nowhere.example/")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(OutboundProblem.HOST_NOT_FOUND));
    }
}
