package io.reformpulse.controlroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyTrustTest {
    private static final ProxyTrust TRUST =
            ProxyTrust.of(List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("::1")));

    @Test
    void aListedProxyIsBelieved() {
        assertThat(TRUST.user("10.1.2.3", "lan", "operator"))
                .isEqualTo(new ForwardedUser("lan", Role.OPERATOR));
        assertThat(TRUST.user("0:0:0:0:0:0:0:1", "lan", null))
                .isEqualTo(new ForwardedUser("lan", Role.VIEWER));
    }

    @Test
    void nobodyElseIs() {
        assertThat(TRUST.user("192.0.2.7", "lan", "admin")).isNull();
        assertThat(TRUST.user(null, "lan", "admin")).isNull();
        assertThat(ProxyTrust.NONE.user("127.0.0.1", "lan", "admin")).isNull();
    }

    @Test
    void theHighestOfTheGroupsCounts() {
        assertThat(TRUST.user("10.0.0.1", "lan", "staff, analyst ,viewer").role())
                .isEqualTo(Role.ANALYST);
        assertThat(TRUST.user("10.0.0.1", "lan", "staff,ADMIN").role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void groupsMayHaveOtherNames() {
        ProxyTrust named =
                new ProxyTrust(TRUST.from(), Map.of("lao-cai-control-room", Role.OPERATOR));
        assertThat(named.user("10.0.0.1", "lan", "lao-cai-control-room,admin").role())
                .isEqualTo(Role.OPERATOR);
    }

    @Test
    void aRequestComesFromTheNearestAddressThatIsNoBelievedProxys() {
        assertThat(TRUST.origin("10.0.0.1", List.of("6.6.6.6, 192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(TRUST.origin("10.0.0.1", List.of("6.6.6.6", "192.0.2.7")))
                .isEqualTo("192.0.2.7");
        assertThat(TRUST.origin("10.0.0.1", List.of("6.6.6.6, 192.0.2.7,10.0.0.2", "10.0.0.3")))
                .isEqualTo("192.0.2.7");
        assertThat(TRUST.origin("10.0.0.1", List.of("10.0.0.9, 10.0.0.2"))).isEqualTo("10.0.0.9");
        assertThat(TRUST.origin("10.0.0.1", List.of(" , "))).isEqualTo("10.0.0.1");
        assertThat(TRUST.origin("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(TRUST.origin("192.0.2.7", List.of("6.6.6.6"))).isEqualTo("192.0.2.7");
    }

    @Test
    void aNameThatIsNoneIsNobody() {
        assertThat(TRUST.user("10.0.0.1", null, "admin")).isNull();
        assertThat(TRUST.user("10.0.0.1", " ", "admin")).isNull();
        assertThat(TRUST.user("10.0.0.1", "la\nn", "admin")).isNull();
        assertThat(TRUST.user("10.0.0.1", "x".repeat(201), "admin")).isNull();
    }
}
