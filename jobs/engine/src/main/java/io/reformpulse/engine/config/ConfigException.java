package io.reformpulse.engine.config;

/** A configuration that cannot be used: which setting, from where, and what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(String sentence) {
        super(sentence);
    }

    ConfigException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
