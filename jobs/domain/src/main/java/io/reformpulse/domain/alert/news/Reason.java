package io.reformpulse.domain.alert.news;

import java.util.Objects;
import java.util.function.Function;

/** One plain sentence, in Vietnamese and in English. */
public record Reason(String vi, String en) {
    public Reason {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The same said in both languages. */
    public static Reason of(Function<Language, String> say) {
        return new Reason(say.apply(Language.VI), say.apply(Language.EN));
    }
}
