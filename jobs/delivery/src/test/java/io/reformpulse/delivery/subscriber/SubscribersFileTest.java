package io.reformpulse.delivery.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.alert.AlertFilter;
import io.reformpulse.delivery.alert.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribersFileTest {
    private static final SigningKey KEY = SigningKey.random(new SecureRandom());

    @TempDir Path dir;

    private Path path;
    private SubscribersFile file;

    @BeforeEach
    void name() {
        path = dir.resolve("subscribers.yaml");
        file = new SubscribersFile(path);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Subscribers all =
                new Subscribers(
                        new AddressRules(true, List.of(AddressRange.of("10.0.0.0/8"))),
                        List.of(
                                new Subscriber(
                                        "duty-room",
                                        new AlertFilter(
                                                "02734", Severity.CRITICAL, Set.of("on-time")),
                                        new WebhookTarget(
                                                "https://a.example/hook",
                                                WebhookTarget.BodyFormat.ALERTMANAGER,
                                                1,
                                                0,
                                                List.of(
                                                        KEY,
                                                        new SigningKey(
                                                                KEY.secret(), Instant.EPOCH))),
                                        24),
                                new Subscriber(
                                        "am",
                                        null,
                                        new AlertmanagerTarget("https://am.example"),
                                        null),
                                new Subscriber("log", null, new LinesTarget("-"), null)));
        file.change(none -> all);
        Subscribers read = file.read();
        assertThat(read.subscribers()).isEqualTo(all.subscribers());
        assertThat(read.allow().http()).isTrue();
        assertThat(read.allow().ranges()).hasToString("[10.0.0.0/8]");
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        file.change(none -> none.with(subscriber("one")));
        assertThat(Files.getPosixFilePermissions(path))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        file.change(one -> one.with(subscriber("two")));
        assertThat(Files.getPosixFilePermissions(path))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(file::read)
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("chmod 600 " + path);
    }

    @Test
    void aChangeThatIsRefusedLeavesTheFileAsItWas() {
        file.change(none -> none.with(subscriber("one")));
        assertThatThrownBy(
                        () ->
                                file.change(
                                        one -> {
                                            throw new DeliveryException("No.");
                                        }))
                .isInstanceOf(DeliveryException.class);
        assertThat(file.read().find("one")).isNotNull();
    }

    @Test
    void aPersonCanWriteItByHand() throws Exception {
        Subscribers read =
                parsed(
                        """
                        allow: {http: true, ranges: [127.0.0.0/8]}
                        subscribers:
                          - name: duty-room
                            filter: {scope: 02734, severity: WARNING, rules: [on-time]}
                            target:
                              webhook:
                                url: http://127.0.0.1:8080/hook
                                keys: [{secret: %s}]
                          - name: log
                            target: {lines: {file: alerts.jsonl}}
                        """
                                .formatted(KEY.secret()));
        assertThat(read.find("duty-room").filter())
                .isEqualTo(new AlertFilter("02734", Severity.WARNING, Set.of("on-time")));
        assertThat(read.find("duty-room").digestOver()).isEqualTo(10);
        assertThat(((WebhookTarget) read.find("duty-room").target()).heartbeatMinutes())
                .isEqualTo(5);
        assertThat(read.find("log").target()).isEqualTo(new LinesTarget("alerts.jsonl"));
        read.allow().checkAddress(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void noFileAndAFileWithoutAnybodyAreNobody() throws IOException {
        assertThat(file.read().subscribers()).isEmpty();
        assertThat(parsed("# nobody yet\n").subscribers()).isEmpty();
        assertThat(parsed("subscribers: []\n").subscribers()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamedWithItsLine() {
        refused("subscribers: [{name: Duty Room, target: {lines: {file: a}}}]", "no name of a");
        refused("subscribers: [{name: a}]", "the subscriber a needs a target");
        refused("subscribers: [{name: a, target: {lines: {}}}]", "lines need a file");
        refused("subscribers: [{name: a, target: {webhook: {url: u}}}]", "needs a key");
        refused("allow: {ranges: [a.example]}", "no range of addresses");
        refused(
                "subscribers:\n  - {name: a, target: {lines: {file: b}}}\n"
                        + "  - {name: a, target: {lines: {file: c}}}",
                "two subscribers have the name a");
        refused(
                "subscribers:\n  - {name: a, target: {lines: {file: b}}, filtr: c}",
                "line 2: there is no setting filtr here, only [");
        refused("subscribers: [{name: a, target: {lynes: {file: a}}}]", "'lynes'");
        refused("subscribers: [", "subscribers.yaml, line");
        refused("subscribers", "subscribers.yaml, line 1");
        refused(
                "subscribers: [{name: a, target: {webhook: {url: u, keys: [{secret: whsec_x}]}}}]",
                "a secret is whsec_");
    }

    private void refused(String yaml, String reason) {
        assertThatThrownBy(() -> parsed(yaml))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith(path.toString());
    }

    private Subscribers parsed(String yaml) throws IOException {
        Files.deleteIfExists(path);
        PrivateFile.create(path);
        Files.writeString(path, yaml);
        return file.read();
    }

    private static Subscriber subscriber(String name) {
        return new Subscriber(name, null, new LinesTarget("-"), null);
    }
}
