package io.reformpulse.delivery.address;

import java.io.IOException;

/** An address that no alert is sent to: which one, why, and how to allow it. */
public final class AddressRefused extends IOException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String sentence) {
        super(sentence);
    }
}
