package io.reformpulse.standalone.kafka;

import io.reformpulse.standalone.Failure;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Why a Kafka did not do what it was asked, in the words of who can do something about it. */
public final class KafkaRefusal {
    private KafkaRefusal() {}

    /**
     * The failure to end with: exit code 3.
     *
     * @param bootstrap HOST:PORT, several by commas
     * @param cause what Kafka's client said
     */
    public static Failure told(String bootstrap, Throwable cause) {
        return Failure.unreachable("Kafka at " + bootstrap + " " + words(cause), cause);
    }

    /** Whether it does not believe who asks, or who asks does not believe it. */
    static boolean isOfStrangers(Throwable cause) {
        return cause instanceof AuthenticationException;
    }

    private static String words(Throwable cause) {
        if (cause instanceof SslAuthenticationException) {
            return "cannot prove to be that ("
                    + deepest(cause)
                    + "); use a name that its certificate has, and name the authority that signed"
                    + " it in kafka.client.ssl.truststore.location.";
        }
        if (cause instanceof AuthenticationException) {
            return "refused this program's user ("
                    + cause.getMessage()
                    + "); mend the name or the password in kafka.client.sasl.jaas.config of the"
                    + " file that PULSE_CONFIG names.";
        }
        if (cause instanceof AuthorizationException) {
            return "does not allow that to this program's user ("
                    + cause.getMessage()
                    + "); deploy/kafka/acls.sh has the rights that each part needs.";
        }
        return "does not answer ("
                + cause.getMessage()
                + "); is it running, and is that its address?";
    }

    /** What failed in a handshake is told by the innermost cause only. */
    private static String deepest(Throwable cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }
}
