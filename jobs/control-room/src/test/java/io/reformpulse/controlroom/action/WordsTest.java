package io.reformpulse.controlroom.action;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static void require(String text) {
        Words.require("text", text, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200B", "\u00A0\uFEFF\u2060", "\u3164", "\u2800 \u00AD"})
    void aTextOfWhichNothingIsSeenIsMissing(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> require(text))
                .withMessage("The text is missing; write it.");
    }

    @Test
    void whatNoDatabaseHoldsAndWhatTurnsLettersRoundIsRefused() {
        for (int c : new int[] {0, 0xD800, 0xDFFF, 0x202A, 0x202E, 0x2066, 0x2069}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> require("a" + (char) c + "b"))
                    .withMessage("The text holds the character U+%04X; leave it out.", c);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đường Xã",
                "\u0645\u0631\u062D\u0628\u0627 \u200F!",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "a\nb \u2028"
            })
    void wordsOfAllScriptsAreTaken(String text) {
        assertThatCode(() -> require(text)).doesNotThrowAnyException();
    }
}
