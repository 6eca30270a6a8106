package org.crossroads.bench.repertory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.PersonRepertory.Closure;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.directory.Registration.Overlaps;
import org.crossroads.hub.network.InstitutionCode;

/**
 * Look-ups beside writes, each kind at its own pace: a step that is late does not put off the next. What a step takes is
 * counted from the call, as an exchange has it; and from when it was due, so that it shows when the machine was too busy to
 * call in time.
 */
final class UnderWrites {

    private static final int READERS = 2;
    private static final int WRITERS = 8;
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final InstitutionCode WRITER = new InstitutionCode("BENCH");

    private final PersonRepertory repertory;
    private final long people;
    private final long seed;

    UnderWrites(PersonRepertory repertory, long people, long seed) {
        this.repertory = repertory;
        this.people = people;
        this.seed = seed;
    }

    /**
     * What was seen.
     *
     * @param sinceDue the look-ups, with what they waited before they were called
     * @param found inscriptions in all look-ups
     */
    record Seen(Histogram lookUps, Histogram sinceDue, Histogram writes, long found, Duration took) {

        double lookUpsASecond() {
            return lookUps.getTotalCount() * 1e9 / took.toNanos();
        }

        double writesASecond() {
            return writes.getTotalCount() * 1e9 / took.toNanos();
        }

        double lookUpMillis(double percentile) {
            return lookUps.getValueAtPercentile(percentile) / 1e6;
        }

        double sinceDueMillis(double percentile) {
            return sinceDue.getValueAtPercentile(percentile) / 1e6;
        }

        double writeMillis(double percentile) {
            return writes.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Seen during(Duration window, int lookUpsASecond, int writesASecond) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
        try {
            long began = System.nanoTime();
            List<Future<Tally>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Pace pace = Pace.of(began, window, lookUpsASecond, reader, READERS);
                SplittableRandom random = new SplittableRandom(seed + began + reader);
                readers.add(threads.submit(() -> pace.each(step -> lookUp(random))));
            }
            List<Future<Tally>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Pace pace = Pace.of(began, window, writesASecond, writer, WRITERS);
                Writer one = new Writer(new SplittableRandom(seed + began + 100 + writer), writer);
                writers.add(threads.submit(() -> pace.each(one::write)));
            }
            Tally read = sum(readers);
            Tally written = sum(writers);
            return new Seen(
                    read.took(),
                    read.sinceDue(),
                    written.took(),
                    read.found(),
                    Duration.ofNanos(System.nanoTime() - began));
        } finally {
            threads.shutdownNow();
        }
    }

    private int lookUp(SplittableRandom random) {
        int found = repertory
                .referencesTo(MadeUpInscriptions.person(random.nextLong(people)))
                .inscriptions()
                .size();
        if (found == 0) {
            throw new IllegalStateException("a person without an inscription");
        }
        return found;
    }

    /** Registers, and closes at its next turn, by the calls that the service makes. */
    private final class Writer {
        private final SplittableRandom random;
        private final Quality quality;
        private long person = -1;
        private long days;

        Writer(SplittableRandom random, int number) {
            this.random = random;
            this.quality = new Quality(900, number);
        }

        int write(long step) {
            if (step % 2 == 0) {
                person = random.nextLong(people);
                days = step * 2;
                Inscription inscription = new Inscription(
                        MadeUpInscriptions.person(person),
                        WRITER,
                        quality,
                        Phase.DEFINITIVE,
                        Period.from(BEGIN.plusDays(days)));
                // A person may come up again, and in a small population does.
                expect(!(repertory.register(inscription) instanceof Overlaps));
            } else {
                Closure closure =
                        repertory.close(MadeUpInscriptions.person(person), WRITER, quality, BEGIN.plusDays(days));
                expect(closure == Closure.CLOSED);
            }
            return 1;
        }

        private void expect(boolean asItShould) {
            if (!asItShould) {
                throw new IllegalStateException("a write was refused");
            }
        }
    }

    private record Tally(Histogram took, Histogram sinceDue, long found) {}

    private static Tally sum(List<Future<Tally>> parts) throws InterruptedException {
        Histogram took = new Histogram(3);
        Histogram sinceDue = new Histogram(3);
        long found = 0;
        for (Future<Tally> part : parts) {
            try {
                took.add(part.get().took());
                sinceDue.add(part.get().sinceDue());
                found += part.get().found();
            } catch (ExecutionException e) {
                throw new IllegalStateException("not measured: " + e.getCause(), e);
            }
        }
        return new Tally(took, sinceDue, found);
    }

    /** One step. */
    @FunctionalInterface
    private interface Step {
        int take(long number);
    }

    /** When each step of one thread is due. */
    private record Pace(long first, long between, long until) {

        static Pace of(long began, Duration window, int aSecond, int part, int parts) {
            long between = 1_000_000_000L * parts / aSecond;
            return new Pace(began + between * part / parts, between, began + window.toNanos());
        }

        Tally each(Step step) {
            Histogram took = new Histogram(3);
            Histogram sinceDue = new Histogram(3);
            long found = 0;
            long number = 0;
            for (long due = first; due < until; due += between) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long called = System.nanoTime();
                found += step.take(number++);
                long done = System.nanoTime();
                took.recordValue(done - called);
                sinceDue.recordValue(done - due);
            }
            return new Tally(took, sinceDue, found);
        }
    }
}
