package org.crossroads.exchange.relay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads in which the hub waits for sources: virtual ones where the platform has them (Java 21), else a pool. Never
 * more than a number, and without a queue: a question that finds all of them busy is told so at once.
 */
public final class CallThreads {

    private static final String NAME = "source-call";

    private CallThreads() {}

    /**
     * Makes them.
     *
     * @param most at a time
     * @param idle after which an unused thread of the pool ends; a virtual one ends with its call
     */
    public static ExecutorService create(int most, Duration idle) {
        Optional<ThreadFactory> virtual = virtualThreads();
        return new ThreadPoolExecutor(
                0,
                most,
                virtual.isPresent() ? 0 : idle.toNanos(),
                TimeUnit.NANOSECONDS,
                new SynchronousQueue<>(),
                virtual.orElse(CallThreads::platformThread));
    }

    private static Thread platformThread(Runnable call) {
        Thread thread = new Thread(call, NAME);
        thread.setDaemon(true);
        return thread;
    }

    /** {@code Thread.ofVirtual().name(NAME).factory()}, which Java 17 does not know, by its name. */
    private static Optional<ThreadFactory> virtualThreads() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object begun = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual))
                    .invoke();
            Object named = lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class))
                    .invoke(begun, NAME);
            return Optional.of(
                    (ThreadFactory) lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                            .invoke(named));
        } catch (ClassNotFoundException | NoSuchMethodException | UnsupportedOperationException older) {
            return Optional.empty();
        } catch (Throwable broken) {
            throw new IllegalStateException("this platform's virtual threads are not as Java 21 has them", broken);
        }
    }
}
