package io.reformpulse.engine.publish.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.engine.publish.Outbound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

class HeldCommitterTest {
    private static final Outbound ALERT =
            new Outbound(Outbound.ANY_PARTITION, new byte[] {1}, new byte[] {2}, 0, 0);
    private static final RuntimeException ABORTED = new InvalidTxnStateException("aborted");

    private final List<Outbound> toldAgain = new ArrayList<>();
    private KafkaException atTelling;

    @Test
    void whatKafkaCommitsIsNotToldAgain() throws Exception {
        Request request = new Request(List.of(ALERT));
        commit(request, null);
        assertThat(toldAgain).isEmpty();
        assertThat(request.failure).isNull();
    }

    @Test
    void whatKafkaHasGivenUpIsToldAgainAndThenIsNoFailure() throws Exception {
        Request request = new Request(List.of(ALERT));
        commit(request, ABORTED);
        assertThat(toldAgain).containsExactly(ALERT);
        assertThat(request.failure).isNull();
    }

    @Test
    void whatAnotherWorkerMayHaveCommittedIsNotToldAgain() throws Exception {
        Request request = new Request(List.of(ALERT));
        commit(request, new ProducerFencedException("fenced"));
        assertThat(toldAgain).isEmpty();
        assertThat(request.failure).isInstanceOf(ProducerFencedException.class);
    }

    @Test
    void whatWasNotHeldIsAFailureThatIsCounted() throws Exception {
        Request request = new Request(null);
        commit(request, ABORTED);
        assertThat(request.failure).isSameAs(ABORTED);
    }

    @Test
    void theJobFailsWhereItCannotBeToldAgainSoThatTheNextOneTriesIt() {
        atTelling = new KafkaException("away");
        assertThatThrownBy(() -> commit(new Request(List.of(ALERT)), ABORTED)).isSameAs(atTelling);
    }

    /** By a committer that fails by so much; null for one that does not. */
    private void commit(Request request, RuntimeException failure) throws Exception {
        Committer<KafkaCommittable> ofFlink =
                new Committer<>() {
                    @Override
                    public void commit(Collection<CommitRequest<KafkaCommittable>> requests) {
                        if (failure != null) {
                            requests.forEach(each -> each.signalFailedWithKnownReason(failure));
                        }
                    }

                    @Override
                    public void close() {}
                };
        try (HeldCommitter committer = new HeldCommitter(ofFlink, new RecordingTeller())) {
            committer.commit(List.of(request));
        }
    }

    private final class RecordingTeller implements Teller {
        @Override
        public void tell(List<Outbound> records) {
            if (atTelling != null) {
                throw atTelling;
            }
            toldAgain.addAll(records);
        }
    }

    /** Keeps what it is told. */
    private static final class Request implements Committer.CommitRequest<HeldTransaction> {
        private final HeldTransaction held;
        private Throwable failure;

        Request(List<Outbound> records) {
            held = new HeldTransaction(new KafkaCommittable(1, (short) 1, "id", null), records);
        }

        @Override
        public HeldTransaction getCommittable() {
            return held;
        }

        @Override
        public int getNumberOfRetries() {
            return 0;
        }

        @Override
        public void signalFailedWithKnownReason(Throwable reason) {
            failure = reason;
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable reason) {
            failure = reason;
        }

        @Override
        public void retryLater() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void updateAndRetryLater(HeldTransaction other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signalAlreadyCommitted() {
            throw new UnsupportedOperationException();
        }
    }
}
