package io.reformpulse.delivery.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.192",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "2002:7f00:1::",
                "2001:0:53aa:64c:0:0:0:0",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1"
            })
    void aMachineThatIsNotPublicIsRefused(String address) throws Exception {
        InetAddress machine = InetAddress.getByName(address);
        assertThatThrownBy(() -> AddressRules.STRICT.checkAddress(machine))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining(machine.getHostAddress())
                .hasMessageContaining("allow: {ranges: [...]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "11.0.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "::ffff:8.8.8.8",
                "2600::1",
                "2a00:1450:4001:82b::200e"
            })
    void aPublicMachineIsWell(String address) throws Exception {
        InetAddress machine = InetAddress.getByName(address);
        assertThatCode(() -> AddressRules.STRICT.checkAddress(machine)).doesNotThrowAnyException();
    }

    @Test
    void whatIsAllowListedIsWell() throws Exception {
        AddressRules rules =
                new AddressRules(
                        false, List.of(AddressRange.of("10.20.0.0/16"), AddressRange.of("::1")));
        rules.checkAddress(InetAddress.getByName("10.20.3.4"));
        rules.checkAddress(InetAddress.getByName("::ffff:10.20.3.4"));
        rules.checkAddress(InetAddress.getByName("::1"));
        InetAddress beside = InetAddress.getByName("10.21.0.1");
        assertThatThrownBy(() -> rules.checkAddress(beside)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/hook",
                "ftp://a.example/",
                "file:///etc/passwd",
                "https://user:secret@a.example/",
                "https://a.example/#part",
                "https:///path",
                "a.example",
                "https://a b/"
            })
    void anAddressThatIsNotHttpsToAHostIsRefused(String url) {
        assertThatThrownBy(() -> AddressRules.STRICT.checkUrl(url))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("https");
    }

    @Test
    void plainHttpIsWellWhereItIsAllowed() throws Exception {
        new AddressRules(true, null).checkUrl("http://a.example:8080/hook?x=1");
        AddressRules.STRICT.checkUrl("https://a.example/hook");
    }

    @Test
    void theVeryAddressThatIsConnectedToIsJudged() throws Exception {
        AddressRules loopback = new AddressRules(true, List.of(AddressRange.of("127.0.0.0/8")));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket refused =
                        new GuardedSocketFactory(() -> AddressRules.STRICT).createSocket();
                Socket allowed = new GuardedSocketFactory(() -> loopback).createSocket()) {
            InetSocketAddress address = new InetSocketAddress("localhost", server.getLocalPort());
            assertThatThrownBy(() -> refused.connect(address, 1_000))
                    .isInstanceOf(AddressRefused.class);
            allowed.connect(address, 1_000);
            assertThat(allowed.isConnected()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example/8", "10.0.0.0/33", "10.0.0.0/x", "::/129", "10", ""})
    void whatIsNoRangeIsRefusedWithoutAskingTheNameService(String text) {
        assertThatThrownBy(() -> AddressRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.20.0.0/16");
    }
}
