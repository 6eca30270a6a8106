package org.crossroads.exchange.client;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Deadline.Hold;
import org.crossroads.hub.consultation.Source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way in. No thread waits for it: octets are asked for as there is room for them, and the deadline of the
 * question stands still while there is none, and from the last octet on until the answer has been opened.
 *
 * <p>Once given up, what still comes of it is dropped octet by octet.
 */
final class Reception implements HttpResponse.BodyHandler<Octets>, BodySubscriber<Octets>, AutoCloseable {

    private final int mostOctets;
    private final Room.Share share;
    private final Deadline deadline;
    private final CompletableFuture<Octets> whole = new CompletableFuture<>();
    private final Octets octets = new Octets();
    private long announced;
    private long claimed;
    private boolean dropping;
    private Optional<Subscription> subscription = Optional.empty();
    private Optional<Room.Claim> claim = Optional.empty();
    private Optional<Hold> hold = Optional.empty();

    Reception(int mostOctets, Room.Share share, Deadline deadline) {
        this.mostOctets = mostOctets;
        this.share = share;
        this.deadline = deadline;
    }

    /**
     * Waits, before anything is asked, until there is room for an answer of that size; the deadline stands still meanwhile.
     *
     * @param size nothing happens when it is a small one
     */
    void awaitRoomFor(long size) throws CallFailure {
        if (size <= Room.SMALL) {
            return;
        }
        Room.Claim wanted;
        synchronized (this) {
            if (!standStill()) {
                throw new CallFailure(Failure.TIMED_OUT, "no time left to ask");
            }
            wanted = claimed(size);
        }
        try {
            wanted.granted().get(share.longestWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException busy) {
            wanted.close();
            throw new CallFailure(Failure.BUSY, "no room for a usual answer in " + share.longestWait(), busy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted.close();
            throw new CallFailure(Failure.TIMED_OUT, "given up", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("room is given or not, and nothing else", e);
        } finally {
            close();
        }
    }

    /** Octets for which room was claimed when it came; 0 of a small answer. */
    synchronized long claimed() {
        return claimed;
    }

    private Room.Claim claimed(long size) {
        claim.ifPresent(Room.Claim::close);
        Room.Claim wanted = share.claim(size);
        claim = Optional.of(wanted);
        claimed = size;
        return wanted;
    }

    @Override
    public synchronized BodySubscriber<Octets> apply(ResponseInfo info) {
        announced = info.headers().firstValueAsLong("content-length").orElse(0);
        return this;
    }

    @Override
    public CompletionStage<Octets> getBody() {
        return whole;
    }

    @Override
    public synchronized void onSubscribe(Subscription connection) {
        subscription = Optional.of(connection);
        if (announced > mostOctets && !dropping) {
            refuse(tooLarge());
        } else if (announced > Room.SMALL && announced > claimed && !dropping) {
            waitForRoom(announced);
        } else {
            if (announced > 0) {
                // Room for its usual answer may be more than this one needs.
                claim.ifPresent(room -> room.shrinkTo(announced));
                claimed = announced > Room.SMALL ? announced : 0;
            }
            connection.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (!dropping) {
            buffers.forEach(octets::add);
            if (octets.size() > mostOctets) {
                refuse(tooLarge());
                return;
            }
            if (octets.size() > Room.SMALL && octets.size() > claimed) {
                // How much will come was not said: as much as may.
                waitForRoom(mostOctets);
                return;
            }
        }
        subscription.ifPresent(connection -> connection.request(1));
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            claim.ifPresent(room -> room.shrinkTo(octets.size()));
            standStill();
        }
        whole.complete(octets);
    }

    private void waitForRoom(long size) {
        if (!standStill()) {
            subscription.ifPresent(connection -> connection.request(1));
            return;
        }
        Room.Claim wanted = claimed(size);
        var unused = wanted.granted()
                .orTimeout(share.longestWait().toNanos(), TimeUnit.NANOSECONDS)
                // Elsewhere: who gives room back may do so in the middle of another answer's affairs.
                .whenCompleteAsync((there, none) -> goOn(none));
    }

    private synchronized void goOn(@Nullable Throwable noRoom) {
        if (noRoom != null && !dropping) {
            refuse(new CallFailure(Failure.BUSY, "no room for the answer in " + share.longestWait()));
            return;
        }
        letTimeGoOn();
        subscription.ifPresent(connection -> connection.request(1));
    }

    /** False when it is too late for that. */
    private boolean standStill() {
        if (!dropping && hold.isEmpty()) {
            try {
                hold = Optional.of(deadline.hold());
            } catch (TimeoutException late) {
                drop();
            }
        }
        return !dropping;
    }

    private void letTimeGoOn() {
        hold.ifPresent(Hold::close);
        hold = Optional.empty();
    }

    private CallFailure tooLarge() {
        return new CallFailure(Failure.TOO_LARGE, "more than " + mostOctets + " octets");
    }

    private void refuse(CallFailure why) {
        drop();
        subscription.ifPresent(Subscription::cancel);
        whole.completeExceptionally(why);
    }

    private void drop() {
        dropping = true;
        octets.clear();
        claim.ifPresent(Room.Claim::close);
        letTimeGoOn();
    }

    /** Nobody waits for it any more; what still comes is dropped, and its end can be waited for. */
    synchronized void giveUp() {
        drop();
        subscription.ifPresent(connection -> connection.request(1));
    }

    /** Whether it was, so that nothing of it is left. */
    synchronized boolean isGivenUp() {
        return dropping;
    }

    /** The answer has been opened, or is of no use: the deadline goes on. */
    @Override
    public synchronized void close() {
        letTimeGoOn();
    }

    /** It is of no use: its room is for another one. */
    synchronized void makeRoom() {
        claim.ifPresent(Room.Claim::close);
    }
}
