package org.crossroads.bench.server;

import java.util.concurrent.CompletableFuture;

/** Ends this process with the one that started it, even when that one was killed and could not say so. */
final class ParentWatch {

    private ParentWatch() {}

    static void begin() {
        ProcessHandle.current().parent().map(ProcessHandle::onExit).ifPresent(ParentWatch::endWith);
    }

    private static void endWith(CompletableFuture<ProcessHandle> parent) {
        Thread watch = new Thread(
                () -> {
                    parent.join();
                    Runtime.getRuntime().halt(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
