package io.reformpulse.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Texts that come again. */
class KnownTextsTest {
    private final KnownTexts known = new KnownTexts();

    private String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return known.of(bytes, 0, bytes.length);
    }

    @Property
    void anyTextIsReadAsItIsWhateverWasReadBefore(@ForAll String first, @ForAll String second) {
        assertThat(of(first)).isEqualTo(first);
        assertThat(of(second)).isEqualTo(second);
        assertThat(of(first)).isEqualTo(first);
    }

    @Test
    void aCodeThatComesAgainIsTheSameObject() {
        assertThat(of("02734")).isSameAs(of("02734"));
    }

    @Test
    void textsOfOnePlaceAreToldApart() {
        // Both have one hash, as 31 * 'A' + 'a' is 31 * 'B' + 'B'.
        assertThat(of("Aa")).isEqualTo("Aa");
        assertThat(of("BB")).isEqualTo("BB");
    }

    @Test
    void aTextIsReadFromTheMiddleOfItsBytes() {
        byte[] bytes = "xx02734yy".getBytes(StandardCharsets.UTF_8);
        assertThat(known.of(bytes, 2, 5)).isEqualTo("02734");
    }
}
