package org.crossroads.bench.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Methods by the number of samples in which they ran: themselves, with all that they called, or as what we called. */
public final class HotMethods {

    private static final String OURS = "org.crossroads.";

    private final Map<String, Integer> self = new HashMap<>();
    private final Map<String, Integer> called = new HashMap<>();
    private final Map<String, Integer> withCallees = new HashMap<>();
    private int samples;

    private HotMethods() {}

    /** Reads the samples of running Java code from a moment on. */
    public static HotMethods read(Path recording, Instant from) throws IOException {
        HotMethods methods = new HotMethods();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                boolean sample = event.getEventType().getName().equals("jdk.ExecutionSample");
                RecordedStackTrace trace = event.getStackTrace();
                if (sample && trace != null && !event.getStartTime().isBefore(from)) {
                    methods.count(trace.getFrames());
                }
            }
        }
        return methods;
    }

    private void count(List<RecordedFrame> frames) {
        Set<String> once = new HashSet<>();
        String callee = "itself";
        boolean innermost = true;
        self.merge(name(frames.get(0)), 1, Integer::sum);
        for (RecordedFrame frame : frames) {
            String name = name(frame);
            if (name.startsWith(OURS)) {
                if (innermost) {
                    called.merge(name + " -> " + callee, 1, Integer::sum);
                    innermost = false;
                }
                if (once.add(name)) {
                    withCallees.merge(name, 1, Integer::sum);
                }
            }
            callee = name;
        }
        samples++;
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    public void print(PrintWriter out, int top) {
        out.printf("%n%d samples. The %d methods that ran most, alone:%n", samples, top);
        print(out, self, top);
        out.printf("%n... our own, with all that they called:%n");
        print(out, withCallees, top);
        out.printf("%n... and what our own code was in the middle of calling:%n");
        print(out, called, top);
        out.flush();
    }

    private void print(PrintWriter out, Map<String, Integer> counts, int top) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .forEach(entry ->
                        out.printf(Locale.ROOT, "%5.1f %%  %s%n", 100.0 * entry.getValue() / samples, entry.getKey()));
    }
}
