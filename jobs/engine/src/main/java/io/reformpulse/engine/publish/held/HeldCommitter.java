package io.reformpulse.engine.publish.held;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits transactions, and tells again what was in one that Kafka has given up. That is known for
 * sure only where it says that the transaction is over and was aborted; who was fenced may as well
 * be a worker that was taken for dead, and whose transaction another one has committed.
 */
final class HeldCommitter implements Committer<HeldTransaction> {
    private static final Logger LOG = LoggerFactory.getLogger(HeldCommitter.class);

    private final Committer<KafkaCommittable> ofFlink;
    private final Teller teller;

    HeldCommitter(Committer<KafkaCommittable> ofFlink, Teller teller) {
        this.ofFlink = ofFlink;
        this.teller = teller;
    }

    @Override
    public void commit(Collection<CommitRequest<HeldTransaction>> requests)
            throws IOException, InterruptedException {
        List<Attempt> attempts = requests.stream().map(Attempt::new).toList();
        ofFlink.commit(new ArrayList<>(attempts));
        for (Attempt attempt : attempts) {
            if (attempt.isGivenUp) {
                tellAgain(attempt.request.getCommittable());
            }
        }
    }

    // Where that fails, the job does: the next one finds the transaction as this one did.
    private void tellAgain(HeldTransaction held) throws InterruptedException {
        LOG.warn(
                "Kafka gave up {} before it was committed, as that took longer than"
                        + " kafka.transaction-timeout; its {} records are written again.",
                held.transaction().getTransactionalId(),
                held.records().size());
        teller.tell(held.records());
    }

    @Override
    public void close() throws Exception {
        ofFlink.close();
    }

    /** What Flink's committer is asked for one of them. */
    private static final class Attempt implements CommitRequest<KafkaCommittable> {
        private final CommitRequest<HeldTransaction> request;
        private boolean isGivenUp;

        Attempt(CommitRequest<HeldTransaction> request) {
            this.request = request;
        }

        @Override
        public KafkaCommittable getCommittable() {
            return request.getCommittable().transaction();
        }

        @Override
        public int getNumberOfRetries() {
            return request.getNumberOfRetries();
        }

        @Override
        public void signalFailedWithKnownReason(Throwable reason) {
            if (reason instanceof InvalidTxnStateException
                    && request.getCommittable().records() != null) {
                isGivenUp = true;
            } else {
                request.signalFailedWithKnownReason(reason);
            }
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable reason) {
            request.signalFailedWithUnknownReason(reason);
        }

        @Override
        public void retryLater() {
            request.retryLater();
        }

        @Override
        public void updateAndRetryLater(KafkaCommittable other) {
            request.updateAndRetryLater(
                    new HeldTransaction(other, request.getCommittable().records()));
        }

        @Override
        public void signalAlreadyCommitted() {
            request.signalAlreadyCommitted();
        }
    }
}
