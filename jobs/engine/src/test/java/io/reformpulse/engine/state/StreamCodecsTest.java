package io.reformpulse.engine.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundCodec;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.rollup.UnitChangeCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of what travels between steps; a checkpoint of buffers in flight would hold them. */
class StreamCodecsTest {
    @Test
    void anOutboundRecordIsItsNumbersThenItsKeyThenItsValue() {
        Outbound record = new Outbound(3, "k".getBytes(UTF_8), new byte[] {1, 2}, 7, 1000);
        assertThat(hex(new OutboundCodec(), record)).isEqualTo("060ed00f016b01020102");
        Outbound read = read(new OutboundCodec(), "060ed00f016b01020102");
        assertThat(read.partition()).isEqualTo(3);
        assertThat(read.generation()).isEqualTo(7);
        assertThat(read.epoch()).isEqualTo(1000);
        assertThat(read.key()).asString().isEqualTo("k");
        assertThat(read.value()).containsExactly(1, 2);
    }

    @Test
    void anOutboundTombstoneHasNoValue() {
        Outbound tombstone = new Outbound(0, "k".getBytes(UTF_8), null, 1, 2);
        assertThat(hex(new OutboundCodec(), tombstone)).isEqualTo("000204016b00");
        assertThat(read(new OutboundCodec(), "000204016b00").value()).isNull();
    }

    @Test
    void aUnitChangeIsTheUnitsCodeThenWhichAndTheChange() throws IOException {
        for (String change :
                List.of("00" + golden("tally-change-v2"), "01" + golden("figures-v1"))) {
            UnitChange read = read(new UnitChangeCodec(), "023130" + change);
            assertThat(read.unitCode()).isEqualTo("10");
            assertThat(read.tally() == null).isNotEqualTo(read.figures() == null);
            assertThat(hex(new UnitChangeCodec(), read)).isEqualTo("023130" + change);
        }
    }

    private static <T> String hex(Codec<T> codec, T value) {
        ByteWriter out = new ByteWriter();
        codec.write(value, out);
        return HexFormat.of().formatHex(out.toBytes());
    }

    private static <T> T read(Codec<T> codec, String hex) {
        return codec.read(new ByteReader(HexFormat.of().parseHex(hex)));
    }

    private static String golden(String name) throws IOException {
        String file = "/golden/" + name + ".hex";
        try (InputStream in = StreamCodecsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8).replaceAll("\\s", "");
        }
    }
}
